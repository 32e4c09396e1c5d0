package jp.mamis.cli.qualification;

import jp.mamis.domain.qualification.LicenceNumber;
import picocli.CommandLine.Option;

/** Whom a command is about. */
public final class NumberOption {

    @Option(
            names = "--number",
            required = true,
            paramLabel = "NUMBER",
            description = "the person's number in the register of physicians, of now or before")
    private String number = "";

    LicenceNumber licence() {
        return LicenceNumber.parse(number);
    }
}
