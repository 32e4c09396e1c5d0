package jp.mamis.domain.archrules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;

/** What holds for every class of the domain. Numbers are those of the design's list of rules. */
public final class DomainRules {

    public static final String DOMAIN = "jp.mamis.domain..";

    /** A context may use those listed and whatever those may use. A new context is entered here first. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("calendar", List.of("kernel")),
            Map.entry("person", List.of("kernel", "calendar")),
            Map.entry("qualification", List.of("person")),
            Map.entry("hierarchy", List.of("person")),
            Map.entry("institutions", List.of("hierarchy", "person")),
            Map.entry("membership", List.of("hierarchy", "qualification", "institutions")),
            Map.entry("mail", List.of("person")),
            Map.entry("schedule", List.of("calendar")),
            Map.entry("accounts", List.of("hierarchy")),
            Map.entry("consent", List.of("accounts", "calendar")),
            Map.entry("registration", List.of("consent", "qualification", "mail")),
            Map.entry("money", List.of("person")),
            Map.entry("settings", List.of("membership", "money")),
            Map.entry("procedures", List.of("membership", "accounts", "institutions", "settings")),
            Map.entry("statistics", List.of("membership")),
            Map.entry("tray", List.of("mail", "accounts")),
            Map.entry("attachments", List.of("accounts", "settings")),
            Map.entry("hpki", List.of("qualification", "calendar", "accounts")),
            Map.entry("audit", List.of("kernel", "accounts")));

    private static final Pattern READS_CLOCK_OR_CHANCE = Pattern.compile("java\\.time\\.[A-Za-z]+\\.now"
            + "|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
            + "|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.lang\\.Math\\.random"
            + "|java\\.util\\.Random\\.<init>"
            + "|java\\.util\\.SplittableRandom\\.<init>"
            + "|java\\.security\\.SecureRandom\\..*"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*");

    private DomainRules() {}

    /** Every rule, in the order of the list. */
    public static Stream<ArchRule> all() {
        return Stream.of(
                domainStandsAlone(),
                contextsFollowTheirTable(),
                fieldsAreFinal(),
                nothingIsSet(),
                nobodyExtendsARule(),
                casesAreCounted(),
                domainKnowsNoNull(),
                nothingOptionalIsHandedIn(),
                clocksAndChanceEnterFromOutside(),
                contextsHaveNoCycles(),
                moneyIsNoFraction(),
                policiesNameTheirBasis());
    }

    /** 1. */
    public static ArchRule domainStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                                DOMAIN,
                                "java.lang..",
                                "java.util",
                                "java.util.function..",
                                "java.util.regex..",
                                "java.util.stream..",
                                "java.util.zip..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "java.nio..",
                                "java.security..",
                                "org.jspecify..",
                                ""))
                        .and(not(nameMatching("java\\.io\\.(UncheckedIOException|Serializable)"))))
                .because("rules that know no machine hold on every machine");
    }

    /** 6. */
    public static ArchRule contextsFollowTheirTable() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should(new ArchCondition<>("use only the contexts below their own") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Set<String> allowed = reach(context(type));
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use -> resideInAPackage(DOMAIN).test(use.getTargetClass()))
                                .filter(use -> !allowed.contains(context(use.getTargetClass())))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .because("a context that everybody uses cannot use everybody");
    }

    private static String context(JavaClass type) {
        return type.getPackageName().replaceFirst("jp\\.mamis\\.domain\\.?", "").replaceFirst("\\..*", "");
    }

    private static Set<String> reach(String context) {
        Set<String> reached = new HashSet<>(Set.of(context));
        MAY_USE.getOrDefault(context, List.of()).forEach(below -> reached.addAll(reach(below)));
        return reached;
    }

    /** 7. */
    public static ArchRule fieldsAreFinal() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .should()
                .beFinal()
                .because("a value does not change");
    }

    /** 7. */
    public static ArchRule nothingIsSet() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a transition makes a new state");
    }

    /** 7. */
    public static ArchRule nobodyExtendsARule() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .beEnums()
                .because("nobody extends a rule from outside");
    }

    /** 7: open only where cases of several packages answer to it; read from the class files, as ArchUnit knows no seal. */
    public static ArchRule casesAreCounted() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(new ArchCondition<>("be sealed") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean atHome = type.getAllSubclasses().stream()
                                .allMatch(one -> one.getPackageName().equals(type.getPackageName()));
                        if (atHome && !bytes(type).contains("PermittedSubclasses")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                        }
                    }
                })
                .because("whoever tells cases apart must know that there are no others");
    }

    /** 8: read from the class files, since annotations of types are not imported. */
    public static ArchRule domainKnowsNoNull() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should(new ArchCondition<>("not mention Nullable") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (bytes(type).contains("Lorg/jspecify/annotations/Nullable;")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " mentions Nullable"));
                        }
                    }
                })
                .because("what may be absent says so in its type");
    }

    private static String bytes(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 8: what only the class itself calls is its own business. */
    public static ArchRule nothingOptionalIsHandedIn() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .and()
                .areNotPrivate()
                .should(new ArchCondition<>("take no Optional") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean taken = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Optional.class));
                        if (taken && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .because("a caller who has nothing calls another method");
    }

    /** 9. */
    public static ArchRule clocksAndChanceEnterFromOutside() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callCodeUnitWhere(readingClockOrChance())
                .because("the same question gets the same answer");
    }

    /** Calls that answer otherwise each time. */
    public static DescribedPredicate<JavaCall<?>> readingClockOrChance() {
        return DescribedPredicate.describe(
                "that read the clock or chance",
                call -> READS_CLOCK_OR_CHANCE
                                .matcher(call.getTargetOwner().getName() + "." + call.getName())
                                .matches()
                        && !hasSeed(call));
    }

    /** With a seed, or with a clock, chance and time come from outside. */
    private static boolean hasSeed(JavaCall<?> call) {
        return !call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTarget().getRawParameterTypes().stream()
                        .allMatch(
                                type -> Arrays.asList("long", "java.time.Clock").contains(type.getName()));
    }

    /** 6 and 10. */
    public static ArchRule contextsHaveNoCycles() {
        return slices().matching("jp.mamis.domain.(*)..").should().beFreeOfCycles();
    }

    /** 12. */
    public static ArchRule moneyIsNoFraction() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .because("amounts are whole yen");
    }

    /** 23. */
    public static ArchRule policiesNameTheirBasis() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .beAnnotatedWith(Basis.class)
                .because("a rule without a source cannot be reviewed");
    }
}
