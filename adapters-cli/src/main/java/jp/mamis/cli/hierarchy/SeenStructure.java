package jp.mamis.cli.hierarchy;

import java.util.Optional;
import jp.mamis.cli.command.Seen;
import jp.mamis.domain.kernel.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The state of the federation on which a change of its structure is decided. */
final class SeenStructure {

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if nobody changed the structure since this version, as 'association tree' and every"
                    + " change of structure print it (default: the one that the question tells of)")
    private @Nullable Long seen;

    /** @param shown what the question before the change was asked about */
    Version or(Version shown) {
        return Optional.ofNullable(seen).map(Seen::version).orElse(shown);
    }
}
