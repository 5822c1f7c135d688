import SQLDatabase
import Testing

/// What is shown and logged of the address of a server.
@Suite struct PostgresURLTests {
    @Test(arguments: [
        ("postgres://ana:secreto@db.example/cotejo", "postgres://ana:…@db.example/cotejo"),
        (
            "postgres://db.example/cotejo?password=secreto&sslmode=require",
            "postgres://db.example/cotejo?password=…&sslmode=require"
        ),
        ("host=db.example password=secreto dbname=cotejo", "host=db.example password=… dbname=cotejo"),
        ("host=db.example password = 'muy secreto' dbname=cotejo", "host=db.example password = '…' dbname=cotejo"),
        ("password='it\\'s secret'", "password='…'"),
    ])
    func aPasswordIsShownNowhere(address: String, shown: String) {
        #expect(PostgresURL.shown(address) == shown)
        #expect(PostgresURL.hasPassword(address))
    }

    @Test(arguments: ["postgres://ana@db.example:5432/cotejo", "host=db.example dbname=cotejo", "service=cotejo"])
    func whatHasNoneIsShownAsItIs(address: String) {
        #expect(PostgresURL.shown(address) == address)
        #expect(!PostgresURL.hasPassword(address))
    }
}
