#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers cannot be imported beside Foundation's own copy of them.
// Only the inside of xmlCharEncodingHandler depends on this, and nothing here looks inside it.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
