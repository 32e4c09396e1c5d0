package jp.mamis.domain.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainRulesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(
                        DomainRules::domainStandsAlone,
                        "public final class Files { java.io.File file() { return null; } }"),
                breach(
                        DomainRules::contextsFollowTheirTable,
                        "public final class Upwards { jp.mamis.domain.procedures.ProcedureId id() { return null; } }"),
                breach(DomainRules::fieldsAreFinal, "public final class Changing { private int state; }"),
                breach(DomainRules::nothingIsSet, "public final class Settable { void setState(int state) {} }"),
                breach(DomainRules::nobodyExtendsARule, "public class Open {}"),
                breach(
                        DomainRules::casesAreCounted,
                        "public interface Shape { record Round() implements Shape {} record Square() implements Shape {} }"),
                breach(
                        DomainRules::domainKnowsNoNull,
                        "public final class Maybe { @org.jspecify.annotations.Nullable String text() { return null; } }"),
                breach(
                        DomainRules::nothingOptionalIsHandedIn,
                        "public record Handed(int n) { void two(int n, java.util.Optional<String> more) {} }"),
                breach(
                        DomainRules::clocksAndChanceEnterFromOutside,
                        "public final class Clocky { Object now() { return java.time.YearMonth.now(); } }"),
                breach(
                        DomainRules::clocksAndChanceEnterFromOutside,
                        "public final class Dice { double roll() { return new java.util.Random().nextDouble(); } }"),
                breach(DomainRules::moneyIsNoFraction, "public record Price(double yen) {}"),
                breach(DomainRules::policiesNameTheirBasis, "public final class SecretPolicy {}"));
    }

    private static Arguments breach(Supplier<ArchRule> rule, String source) {
        return Arguments.of(rule, source);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("breaches")
    void a_class_that_breaks_a_rule_is_found(Supplier<ArchRule> rule, String source) {
        var broken = Breach.of(folder, "package jp.mamis.domain.person; " + source);

        assertThat(rule.get().evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void two_contexts_that_use_each_other_are_found() {
        var broken = Breach.of(
                folder,
                "package jp.mamis.domain.one; public final class One { jp.mamis.domain.two.Two two; }",
                "package jp.mamis.domain.two; public final class Two { jp.mamis.domain.one.One one; }");

        assertThat(DomainRules.contextsHaveNoCycles().evaluate(broken).hasViolation())
                .isTrue();
    }

    @Test
    void a_context_that_is_not_in_the_table_uses_nothing() {
        var broken = Breach.of(
                folder,
                "package jp.mamis.domain.novelty;"
                        + " public final class New { jp.mamis.domain.kernel.Version version() { return null; } }");

        assertThat(DomainRules.contextsFollowTheirTable().evaluate(broken).hasViolation())
                .isTrue();
    }

    @Test
    void every_rule_has_its_breach() {
        List<String> proven = Stream.concat(
                        breaches().map(breach -> {
                            @SuppressWarnings("unchecked")
                            Supplier<ArchRule> rule = (Supplier<ArchRule>) breach.get()[0];
                            return rule.get();
                        }),
                        Stream.of(DomainRules.contextsHaveNoCycles()))
                .map(ArchRule::getDescription)
                .toList();

        assertThat(DomainRules.all().map(ArchRule::getDescription)).isSubsetOf(proven);
    }
}
