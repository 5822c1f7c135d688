import CatalogueModel

extension Feature {
    /// Writes `feature`.
    func write(to xml: inout XMLText) {
        xml.element(.feature) {
            $0.attribute(.id, id)
            $0.attribute(.term, term)
            $0.attribute(.locations, locations)
            $0.attribute(.zone, zone)
            $0.attribute(.methods, methods)
            $0.attribute(.lights, lights)
            $0.attribute(.level, level)
            $0.access(access)
            $0.attribute(.scanCheckable, scanCheckable)
            $0.attested(evidence, sources)
            $0.text(.colour, colour)
            $0.text(.expected, expected)
            for sign in failSigns {
                $0.element(.failSign) {
                    $0.access(sign.access, unless: .restricted)
                    $0.phrases(sign.text)
                }
            }
            for region in regions {
                $0.element(.region) {
                    $0.attribute(.location, region.location)
                    region.box.write(to: &$0)
                }
            }
        }
    }
}

extension Box {
    /// Writes its four attributes.
    func write(to xml: inout XMLText) {
        xml.attribute(.x, x)
        xml.attribute(.y, y)
        xml.attribute(.width, width)
        xml.attribute(.height, height)
    }
}

extension DocumentImage {
    /// Writes `image`, always as a file beside the XML.
    func write(to xml: inout XMLText) {
        xml.element(.image) {
            $0.attribute(.file, file ?? exportedFile)
            $0.attribute(.sha256, sha256)
            $0.attribute(.type, type)
            $0.attribute(.location, location)
            $0.attribute(.light, light)
            $0.access(access)
            if isDrawing { $0.attribute(.drawing, true) }
            $0.attribute(.credit, credit)
            $0.text(.shows, shows)
            for region in featureRegions {
                $0.element(.featureRegion) {
                    $0.attribute(.feature, region.feature)
                    region.box.write(to: &$0)
                }
            }
        }
    }
}
