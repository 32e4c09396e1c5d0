package jp.mamis.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.mamis.cli.output.Format;
import jp.mamis.cli.output.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes. */
public final class GlobalOptions {

    @Option(
            names = "--format",
            scope = ScopeType.INHERIT,
            paramLabel = "table|csv|json",
            description = "how results are printed (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--bom", scope = ScopeType.INHERIT, description = "begin CSV with a byte order mark")
    private boolean mark;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "ja|en",
            description = "language of messages (default: ja, or en where LANG begins with en)")
    private @Nullable String language;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "do not ask before changes that cannot be undone")
    private boolean yes;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "the installation's data folder (default: MAMIS_DATA, or ./data)")
    private @Nullable Path data;

    public Format format() {
        return format;
    }

    public boolean mark() {
        return mark;
    }

    public boolean yes() {
        return yes;
    }

    public Path data(Map<String, String> environment) {
        Path given = data == null ? Path.of(environment.getOrDefault("MAMIS_DATA", "data")) : data;
        return given.toAbsolutePath().normalize();
    }

    public Words words(Map<String, String> environment) {
        return Words.in(Optional.ofNullable(language)
                .orElse(environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", "ja"))));
    }
}
