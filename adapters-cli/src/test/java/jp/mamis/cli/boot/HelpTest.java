package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.archrules.RetiredWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What commands and their options say about themselves, in both languages. */
class HelpTest {

    /** The texts of a bundle, and which of them were asked for. */
    private static final class Watched extends ResourceBundle {

        private final ResourceBundle texts = ResourceBundle.getBundle("help", Locale.JAPANESE);
        private final Set<String> used = new HashSet<>();

        @Override
        protected @Nullable Object handleGetObject(String key) {
            used.add(key);
            return texts.containsKey(key) ? texts.getObject(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return texts.getKeys();
        }

        Set<String> unused() {
            Set<String> left = new TreeSet<>(texts.keySet());
            left.removeAll(used);
            return left;
        }
    }

    private final InProcess mamis = InProcess.inMemory();

    @Test
    void what_an_option_takes_is_named_in_words() {
        assertThat(commands(Main.commandLine()).flatMap(command -> command.getCommandSpec().options().stream()))
                .filteredOn(option -> option.arity().max() > 0)
                .extracting(OptionSpec::paramLabel)
                .noneMatch(label -> label.startsWith("<"));
    }

    @Test
    void every_command_and_option_is_explained_in_english() {
        assertThat(texts(Main.commandLine()))
                .allSatisfy(text -> assertThat(text).doesNotEndWith(": ").matches("\\p{ASCII}*"));
    }

    @Test
    void every_command_and_option_is_explained_in_japanese_and_no_text_is_left_over() {
        Watched japanese = new Watched();

        List<String> texts = texts(Main.commandLine().setResourceBundle(japanese));

        assertThat(texts).allSatisfy(text -> assertThat(text).containsPattern("[ぁ-んァ-ヶ一-龠]"));
        assertThat(japanese.unused()).isEmpty();
    }

    @Test
    void help_speaks_the_language_of_the_messages() {
        assertThat(mamis.run("account", "grant", "--help").out()).contains("使い方：", "権限の終了日");
        assertThat(mamis.run("--lang", "en", "account", "grant", "--help").out())
                .contains("Usage: ", "last day");
        assertThat(mamis.run("account", "grant", "--help", "--lang=en").out()).contains("Usage: ", "last day");
        assertThat(mamis.run("help", "account").out()).contains("コマンド：", "権限を付与します");
        assertThat(mamis.with("LANG", "en_GB.UTF-8").run("help", "account").out())
                .contains("Commands:", "Give an existing account a duty");
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    /** What each command and each of its arguments is, with what it says. */
    private static List<String> texts(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        String own = said(usage.header()) + said(usage.description()) + usage.synopsisHeading();
        Stream<String> arguments = spec.args().stream()
                .map(argument -> spec.qualifiedName() + " " + name(argument) + ": " + said(argument.description()));
        Stream<String> below = command.getSubcommands().values().stream().flatMap(each -> texts(each).stream());
        Stream<String> commands = Stream.of(spec.qualifiedName() + ": " + own + usage.commandListHeading());
        return Stream.of(commands, arguments, below).flatMap(each -> each).toList();
    }

    private static String said(String... lines) {
        return String.join(" ", lines);
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }

    @Test
    void no_text_holds_a_word_that_the_glossary_translates_otherwise() {
        for (String bundle : List.of("help", "cli")) {
            ResourceBundle texts = ResourceBundle.getBundle(bundle, Locale.JAPANESE);
            assertThat(RetiredWords.in(texts.keySet().stream().collect(Collectors.toMap(key -> key, texts::getString))))
                    .as(bundle)
                    .isEmpty();
        }
    }
}
