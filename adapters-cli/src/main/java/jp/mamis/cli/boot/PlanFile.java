package jp.mamis.cli.boot;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The plan of a ceremony as a file of lines {@code name = value}: {@code realm} ({@code demonstration}, {@code production}),
 * {@code root} ({@code own}, {@code outside}), {@code generation} (1 to 99), {@code family} (of profiles, {@code HPKI-V2}),
 * {@code root.sha256} (of the outside root's certificate; may be
 * left out in a demonstration), {@code root.key}, {@code key} ({@code RSA_2048}, {@code RSA_4096}, {@code P_384}) and {@code from}, the first day. What stands behind {@code #}
 * is a remark. Everything that is wrong with it is told at once.
 */
final class PlanFile {

    private static final Set<String> NAMES =
            Set.of("realm", "root", "generation", "family", "root.sha256", "root.key", "key", "from");
    private static final Set<String> FAMILIES = Set.of("HPKI-V2", "next");

    private final CommandContext context;
    private final Properties lines;
    private final List<String> faults = new ArrayList<>();

    private PlanFile(CommandContext context, Properties lines) {
        this.context = context;
        this.lines = lines;
    }

    static CeremonyPlan read(Path file, CommandContext context) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("file.unreadable", Map.of("file", file)));
        }
        return new PlanFile(context, lines).plan();
    }

    private CeremonyPlan plan() {
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(NAMES);
        unknown.forEach(name -> fault("ca.plan-unknown", name));
        Optional<CaRealm> realm = value("realm", text -> CaRealm.valueOf(capital(text)));
        Optional<CeremonyPlan.Root> root = value("root", text -> CeremonyPlan.Root.valueOf(capital(text)));
        Optional<Integer> generation = value("generation", PlanFile::number);
        Optional<String> family = value("family", PlanFile::family);
        Optional<KeyAlgorithm> rootKey = value("root.key", PlanFile::key);
        Optional<KeyAlgorithm> key = value("key", PlanFile::key);
        Optional<LocalDate> from = value("from", JapaneseDate::parse);
        Optional<Der> digest =
                lines.containsKey("root.sha256") ? value("root.sha256", PlanFile::digest) : Optional.empty();
        if (!faults.isEmpty()) {
            throw new CommandFailed(ExitCode.MISUSED, faults);
        }
        return new CeremonyPlan(
                realm.orElseThrow(),
                root.orElseThrow(),
                generation.orElseThrow(),
                family.orElseThrow(),
                rootKey.orElseThrow(),
                key.orElseThrow(),
                from.orElseThrow(),
                digest);
    }

    private <T> Optional<T> value(String name, Function<String, T> parser) {
        String text = lines.getProperty(name, "").replaceFirst("(^|\\s)#.*", "").strip();
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | MalformedValue unfit) {
            fault("ca.plan-value", name);
            return Optional.empty();
        }
    }

    private void fault(String key, String name) {
        faults.add(context.words().get(key, Map.of("name", name)));
    }

    private static String capital(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > CeremonyPlan.MOST_GENERATIONS) {
            throw new IllegalArgumentException("no number of a generation");
        }
        return number;
    }

    private static String family(String text) {
        if (!FAMILIES.contains(text)) {
            throw new IllegalArgumentException("no family of profiles");
        }
        return text;
    }

    private static Der digest(String text) {
        Der digest = Der.ofHex(text.replaceAll("[: ]", ""));
        if (digest.length() != 32) {
            throw new IllegalArgumentException("no SHA-256");
        }
        return digest;
    }

    private static KeyAlgorithm key(String text) {
        KeyAlgorithm key = KeyAlgorithm.valueOf(text);
        if (!CeremonyPlan.KEYS.contains(key)) {
            throw new IllegalArgumentException("no key of an authority");
        }
        return key;
    }
}
