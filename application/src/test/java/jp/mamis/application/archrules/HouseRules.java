package jp.mamis.application.archrules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every class of ours. Each module runs {@link #checkModule()} over itself and what it depends on, so that a
 * breach fails where it is made. Numbers are those of the design's list of rules.
 */
public final class HouseRules {

    private static final String DOMAIN = "jp.mamis.domain..";
    private static final String APPLICATION = "jp.mamis.application..";
    private static final String BOOT = "jp.mamis.*.boot..";

    private HouseRules() {}

    /** Imports the main classes on the class path and checks all rules. */
    public static void checkModule() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("jp.mamis");
        all().forEach(rule -> rule.allowEmptyShould(true).check(ours));
    }

    /** Every rule, in the order of the list. */
    public static Stream<ArchRule> all() {
        return Stream.of(
                domainStandsAlone(),
                applicationKnowsDomainOnly(),
                adaptersAreStrangers(),
                nothingDependsOnBoot(),
                adaptersLeaveScopeToTheApplication(),
                domainTypesAreValues(),
                domainKnowsNoNull(),
                clocksAndChanceEnterFromOutside(),
                noCycles(),
                noGenericExceptionsNoFieldInjection(),
                rehearsalStaysApart(),
                moneyIsNoFraction(),
                useCasesHaveOneShape(),
                namesSayWhatThingsAre(),
                technologyStaysInItsAdapter(),
                rowsStayAtHome(),
                onlyTheCommandLineSpeaks(),
                secretsAreNoRecords(),
                keysStayInTheToken());
    }

    /** 1. */
    static ArchRule domainStandsAlone() {
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

    /** 2. */
    static ArchRule applicationKnowsDomainOnly() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify..", "")))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net.http..", "javax.."))
                .because("use cases outlive frameworks");
    }

    /** 3. */
    static ArchRule adaptersAreStrangers() {
        return CompositeArchRule.of(strangers("web", "persistence", "cli", "pkcs11"))
                .and(strangers("cli", "web", "persistence", "pkcs11"))
                .and(strangers("persistence", "web", "cli", "pkcs11"))
                .and(strangers("pkcs11", "web", "cli", "persistence"));
    }

    private static ArchRule strangers(String one, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("jp.mamis." + one + "..")
                .and()
                .resideOutsideOfPackage(BOOT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(Stream.of(others)
                        .map(other -> "jp.mamis." + other + "..")
                        .toArray(String[]::new)))
                .because("an adapter can be replaced as long as no other knows it");
    }

    /** 4. */
    static ArchRule nothingDependsOnBoot() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BOOT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(BOOT))
                .because("what puts the parts together is known to none of them");
    }

    /** 5: the frame of a page asks for duties to choose destinations, and grants nothing by it. */
    static ArchRule adaptersLeaveScopeToTheApplication() {
        return noClasses()
                .that()
                .resideInAnyPackage("jp.mamis.web..", "jp.mamis.cli..")
                .and()
                .haveSimpleNameNotEndingWith("Visits")
                .should()
                .callMethod(Caller.class, "isStaffOf", AssociationId.class)
                .orShould()
                .callMethod(Caller.class, "isAdministratorOf", AssociationId.class)
                .because("an attempt that never reaches the application is never recorded");
    }

    /** 7. */
    static ArchRule domainTypesAreValues() {
        return CompositeArchRule.of(fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(DOMAIN)
                        .should()
                        .beFinal()
                        .because("a value does not change"))
                .and(noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(DOMAIN)
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because("a transition makes a new state"))
                .and(classes()
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
                        .because("nobody extends a rule from outside"));
    }

    /** 8. */
    static ArchRule domainKnowsNoNull() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(DOMAIN)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Nullable.class)
                        .because("what may be absent says so in its type"))
                .and(noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(DOMAIN)
                        .and()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotRecords()
                        .should()
                        .haveRawParameterTypes(Optional.class)
                        .because("a caller who has nothing calls another method"));
    }

    /** 9. */
    static ArchRule clocksAndChanceEnterFromOutside() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .and(not(nameMatching("jp\\.mamis\\.application\\.kernel\\.(Time|TimeOrderedIdentifiers)")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .because("the same question gets the same answer");
    }

    /** 6 and 10. */
    static ArchRule noCycles() {
        return CompositeArchRule.of(
                        slices().matching("jp.mamis.domain.(*)..").should().beFreeOfCycles())
                .and(slices().matching("jp.mamis.persistence.(*)..").should().beFreeOfCycles())
                .and(slices().matching("jp.mamis.web.(*)..").should().beFreeOfCycles())
                .and(slices().matching("jp.mamis.cli.(*)..").should().beFreeOfCycles())
                .and(slices().matching("jp.mamis.application.(*)..").should().beFreeOfCycles());
    }

    /** 10. */
    static ArchRule noGenericExceptionsNoFieldInjection() {
        return CompositeArchRule.of(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS)
                .and(GeneralCodingRules.NO_CLASSES_SHOULD_USE_JODATIME)
                .and(fields().should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .because("what a class needs stands in its constructor"));
    }

    /** 11. */
    static ArchRule rehearsalStaysApart() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("jp.mamis.application.rehearsal..", BOOT)
                .and()
                .resideOutsideOfPackage("jp.mamis.cli.rehearsal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jp.mamis.application.rehearsal..")
                .because("invented people never reach real work");
    }

    /** 12. */
    static ArchRule moneyIsNoFraction() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(DOMAIN)
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .because("amounts are whole yen");
    }

    /** 13: a class with a nested {@code Command} is a use case. */
    static ArchRule useCasesHaveOneShape() {
        return CompositeArchRule.of(classes()
                        .that()
                        .resideInAPackage(APPLICATION)
                        .and(isUseCase())
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .because("one implementation needs no wall"))
                .and(constructors()
                        .that()
                        .areDeclaredInClassesThat(isUseCase())
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(APPLICATION)
                        .should()
                        .bePackagePrivate()
                        .because("only its context makes it"));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isUseCase() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are use cases",
                type -> type.getPackage().getClasses().stream()
                        .anyMatch(nested -> nested.getSimpleName().equals("Command")
                                && nested.getEnclosingClass()
                                        .filter(type::equals)
                                        .isPresent()));
    }

    /** 14. */
    static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that(not(nameMatching(".*\\.CurrentEntityManager(\\$.*)?")))
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|VO|Bean|Repository)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$](Abstract|Base|Default)[A-Z][^.$]*")
                .orShould()
                .haveNameMatching(".*\\.I[A-Z][a-z][^.$]*")
                .because("a name says what a thing is to the business");
    }

    /** 15. */
    static ArchRule technologyStaysInItsAdapter() {
        return CompositeArchRule.of(
                        only("jp.mamis.persistence..", "jakarta.persistence..", "java.sql..", "javax.crypto.."))
                .and(only(
                        "jp.mamis.web..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.enterprise..",
                        "jakarta.inject.."))
                .and(only("jp.mamis.cli..", "picocli.."));
    }

    private static ArchRule only(String home, String... technology) {
        return noClasses()
                .that()
                .resideInAPackage("jp.mamis..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(technology))
                .because("each technology has one home");
    }

    /** 16. */
    static ArchRule rowsStayAtHome() {
        return CompositeArchRule.of(classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveSimpleNameEndingWith("Row"))
                .and(classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .bePackagePrivate()
                        .because("a row is nobody else's business"));
    }

    /** 19. */
    static ArchRule onlyTheCommandLineSpeaks() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackage("jp.mamis.cli..")
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS))
                .and(noClasses()
                        .that()
                        .resideInAPackage(DOMAIN)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.System$Logger"))
                .because("results, talk and logs have their places");
    }

    /** 20: the text of a record shows what is in it. */
    static ArchRule secretsAreNoRecords() {
        return noClasses()
                .that()
                .haveNameMatching(".*\\.(Pin|Password|SessionToken|OneUseCode)")
                .should()
                .beRecords()
                .because("a secret says a constant in place of itself");
    }

    /** 21. */
    static ArchRule keysStayInTheToken() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("jp.mamis.pkcs11..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.KeyStore")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.PrivateKey")
                .because("private keys are used where the token is");
    }
}
