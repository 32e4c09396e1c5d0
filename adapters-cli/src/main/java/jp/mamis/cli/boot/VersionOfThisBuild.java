package jp.mamis.cli.boot;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the archive. */
final class VersionOfThisBuild implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        return "mamis "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
    }
}
