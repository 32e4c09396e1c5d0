package jp.mamis.application.archrules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.archrules.DomainRules;

/**
 * What holds for every class of ours. Each module runs {@link #checkModule()} over itself and what it depends on, so that a
 * breach fails where it is made. Numbers are those of the design's list of rules.
 */
public final class HouseRules {

    private static final String DOMAIN = DomainRules.DOMAIN;
    private static final String APPLICATION = "jp.mamis.application..";
    private static final String PERSISTENCE = "jp.mamis.persistence..";
    private static final String WEB = "jp.mamis.web..";
    private static final String CLI = "jp.mamis.cli..";
    private static final String PKCS11 = "jp.mamis.pkcs11..";
    private static final String BOOT = "jp.mamis.*.boot..";
    /** Where the names, numbers and secrets of people live. */
    private static final String[] PERSONAL = {
        "jp.mamis.domain.person..",
        "jp.mamis.domain.qualification..",
        "jp.mamis.domain.membership..",
        "jp.mamis.domain.accounts..",
        "jp.mamis.domain.mail.."
    };

    private static final String WOVEN = "_persistence_";

    private static final Set<String> DUTY_QUESTIONS =
            Set.of("isStaffOf", "isAdministratorOf", "isSystemAdministrator", "bodies", "grants");

    private HouseRules() {}

    /**
     * A rule and the packages it guards. Where one of them is, the rule must find something to look at: a rule that finds
     * nothing guards nothing.
     */
    record Guard(ArchRule rule, List<String> homes) {

        static Guard of(ArchRule rule, String... homes) {
            return new Guard(rule, List.of(homes));
        }

        void check(JavaClasses ours) {
            boolean present = homes.stream().allMatch(home -> ours.stream().anyMatch(resideInAPackage(home)));
            rule.allowEmptyShould(!present).check(ours);
        }
    }

    /** Imports the main classes on the class path and checks all rules. */
    public static void checkModule() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("jp.mamis");
        DomainRules.all().forEach(rule -> rule.check(ours));
        all().forEach(guard -> guard.check(ours));
    }

    /** Imports all classes on the class path, tests too, and checks that ports have contracts and adapters keep them. */
    public static void checkContracts() {
        JavaClasses everything = new ClassFileImporter().importPackages("jp.mamis");
        portsHaveContracts(everything).check(everything);
        adaptersKeepContracts(everything)
                .allowEmptyShould(everything.stream().noneMatch(resideInAPackage(PERSISTENCE)))
                .check(everything);
    }

    /** Every rule beside those of the domain, in the order of the list. */
    static Stream<Guard> all() {
        return Stream.of(
                Guard.of(applicationKnowsDomainOnly(), APPLICATION),
                Guard.of(strangers(WEB, PERSISTENCE, CLI, PKCS11), WEB),
                Guard.of(strangers(CLI, WEB, PERSISTENCE, PKCS11), CLI),
                Guard.of(strangers(PERSISTENCE, WEB, CLI, PKCS11), PERSISTENCE),
                Guard.of(strangers(PKCS11, WEB, CLI, PERSISTENCE), PKCS11),
                Guard.of(nothingDependsOnBoot(), APPLICATION),
                Guard.of(adaptersCallNoPort(WEB), WEB),
                Guard.of(adaptersCallNoPort(CLI), CLI),
                Guard.of(adaptersLeaveScopeToTheApplication(), WEB),
                Guard.of(useCasesAskForTheTime(), APPLICATION),
                Guard.of(actsReadTheTimeOnce(), APPLICATION),
                Guard.of(whatActsAskIsToldTheTime(), APPLICATION),
                Guard.of(noCycles("application"), APPLICATION),
                Guard.of(noCycles("persistence"), PERSISTENCE),
                Guard.of(noCycles("web"), WEB),
                Guard.of(noCycles("cli"), CLI),
                Guard.of(noGenericExceptionsNoFieldInjection(), APPLICATION),
                Guard.of(rehearsalStaysApart(), APPLICATION),
                Guard.of(useCasesAreFinal(), APPLICATION),
                Guard.of(onlyTheirContextMakesUseCases(), APPLICATION),
                Guard.of(useCasesTakeTheirCaller(), APPLICATION),
                Guard.of(oneClassTellsWhoIsSignedIn(), APPLICATION),
                Guard.of(namesSayWhatThingsAre(), APPLICATION),
                Guard.of(only("storage", PERSISTENCE, "jakarta.persistence..", "java.sql.."), APPLICATION),
                Guard.of(
                        only(
                                "the web",
                                WEB,
                                "jakarta.ws.rs..",
                                "jakarta.servlet..",
                                "jakarta.enterprise..",
                                "jakarta.inject.."),
                        APPLICATION),
                Guard.of(only("commands", CLI, "picocli.."), APPLICATION),
                Guard.of(cryptographyStaysInAdapters(), APPLICATION),
                Guard.of(tokensAreSpokenToInOnePlace(), APPLICATION),
                Guard.of(certificatesAreWrittenInOnePlace(), APPLICATION),
                Guard.of(rowsAreNamedRows(), PERSISTENCE),
                Guard.of(rowsStayAtHome(), PERSISTENCE),
                Guard.of(rowsThatChangeHaveAVersion(), PERSISTENCE),
                Guard.of(rowsKnowNoRowOfAnotherContext(), PERSISTENCE),
                Guard.of(containersManageResourcesOnly(), WEB),
                Guard.of(resourcesHoldNoPort(), WEB),
                Guard.of(onlyTheCommandLineSpeaks(), APPLICATION),
                Guard.of(nothingPrintsItsTrace(), APPLICATION),
                Guard.of(domainLogsNothing(), DOMAIN),
                Guard.of(loggersAreOfOneKind(), APPLICATION),
                Guard.of(nobodyIsLogged(), APPLICATION),
                Guard.of(secretsAreNoRecords(), DOMAIN),
                Guard.of(secretsSayAConstant(), DOMAIN),
                Guard.of(keysStayInTheToken(), APPLICATION));
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
    static ArchRule strangers(String one, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(one)
                .and()
                .resideOutsideOfPackage(BOOT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
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

    /** 5. */
    static ArchRule adaptersCallNoPort(String adapter) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .and()
                .resideOutsideOfPackage(BOOT)
                .should()
                .dependOnClassesThat(areDrivenPorts())
                .because("who calls a store passes by the rules");
    }

    /** 5: what pages offer depends on duties too, and grants nothing; two classes ask for it. */
    static ArchRule adaptersLeaveScopeToTheApplication() {
        return noClasses()
                .that()
                .resideInAnyPackage(WEB, CLI)
                .and(not(nameMatching("jp\\.mamis\\.web\\.security\\.(Visits|Offers)")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it asks a caller for duties",
                        call -> call.getTargetOwner().isEquivalentTo(Caller.class)
                                && DUTY_QUESTIONS.contains(call.getName())))
                .because("an attempt that never reaches the application is never recorded");
    }

    /** An interface of the application that whoever assembles the system hands in. */
    static DescribedPredicate<JavaClass> areDrivenPorts() {
        return DescribedPredicate.describe(
                "are driven ports",
                type -> type.isInterface()
                        && resideInAPackage(APPLICATION).test(type)
                        && type.getDirectDependenciesToSelf().stream()
                                .map(use -> use.getOriginClass().getSimpleName())
                                .anyMatch(name -> name.matches("[A-Za-z]*Ports")));
    }

    /** 9, for the application: two classes wrap clock and identifiers, and the builder offers the machine's clock. */
    static ArchRule useCasesAskForTheTime() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .and(not(nameMatching(
                        "jp\\.mamis\\.application\\.(kernel\\.(Time|TimeOrderedIdentifiers)" + "|SystemBuilder)")))
                .should()
                .callCodeUnitWhere(DomainRules.readingClockOrChance())
                .because("the same question gets the same answer");
    }

    /** 9: those that go on over many transactions, or around a call that takes its time, read it anew for each. */
    static ArchRule actsReadTheTimeOnce() {
        return classes()
                .that(areUseCases())
                .and(not(nameMatching(".*\\.(SendMail|RunSchedule|ExpireProcedures|ResetByLink|CompleteRegistration)")))
                .should(readTheTime(1))
                .because("an act that begins before midnight ends on the same day");
    }

    /** 9: beside acts, only their frames, what is asked, sweeps, what goes on over many transactions, and the journal, which counts its own moments, read it. */
    static ArchRule whatActsAskIsToldTheTime() {
        return classes()
                .that()
                .resideInAPackage(APPLICATION)
                .and()
                .resideOutsideOfPackages(
                        "jp.mamis.application.kernel..",
                        "jp.mamis.application.journal..",
                        "jp.mamis.application.rehearsal..")
                .and(not(areUseCases()))
                .and(
                        not(
                                nameMatching(
                                        ".*(Queries|Preview|Trials)|.*\\.(Desk|SettingsDesk|OfficerDesk|OnceOnly|RemainingInStore|ForgetMail|ClearAway|LayAnswers|JobRunner)")))
                .should(readTheTime(0))
                .because("the act that asks has read the time");
    }

    private static ArchCondition<JavaClass> readTheTime(int most) {
        return new ArchCondition<>("read the time at most " + most + " times") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long read = type.getAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Time.class))
                        .filter(access -> !access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME))
                        .count();
                if (read > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " reads it " + read + " times"));
                }
            }
        };
    }

    /** 6 and 10. */
    static ArchRule noCycles(String module) {
        return slices().matching("jp.mamis." + module + ".(*)..").should().beFreeOfCycles();
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

    /** 13: a class with a nested {@code Command} is a use case. */
    static ArchRule useCasesAreFinal() {
        return classes()
                .that(areUseCases())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("one implementation needs no wall");
    }

    /** 13. */
    static ArchRule onlyTheirContextMakesUseCases() {
        return constructors()
                .that()
                .areDeclaredInClassesThat(areUseCases())
                .should()
                .bePackagePrivate()
                .because("only its context makes it");
    }

    /** 13: who is signed in brings the caller along. */
    static ArchRule useCasesTakeTheirCaller() {
        return classes()
                .that(areUseCases())
                .should(new ArchCondition<>("take a Caller in every public method") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(HouseRules::takesNoCaller)
                                .forEach(method -> events.add(
                                        SimpleConditionEvent.violated(method, method.getFullName() + " takes none")));
                    }
                })
                .because("who asks decides what may be done");
    }

    /** A log-in that waits for its second factor is nobody's as long as one class turns tokens into callers. */
    static ArchRule oneClassTellsWhoIsSignedIn() {
        return noClasses()
                .that(not(nameMatching("jp\\.mamis\\.application\\.accounts\\.ResolveSession")))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "it makes somebody signed in",
                        call -> call.getTargetOwner().isEquivalentTo(SignedIn.class)))
                .because("what a session may do is judged in one place");
    }

    private static boolean takesNoCaller(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Caller.class) || type.isEquivalentTo(SignedIn.class));
    }

    private static DescribedPredicate<JavaClass> areUseCases() {
        return DescribedPredicate.describe(
                "are use cases",
                type -> resideInAPackage(APPLICATION).test(type)
                        && type.getPackage().getClasses().stream()
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
    static ArchRule only(String what, String home, String... technology) {
        return noClasses()
                .that()
                .resideInAPackage("jp.mamis..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(technology))
                .because(what + " has one home");
    }

    /** 15. */
    static ArchRule cryptographyStaysInAdapters() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .or()
                .resideInAnyPackage(CLI)
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.crypto..", "org.bouncycastle.."))
                .because("an algorithm is replaced in one place");
    }

    /** 15. */
    static ArchRule tokensAreSpokenToInOnePlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("jp.mamis.pkcs11.token..", "jp.mamis.pkcs11.card..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("iaik.pkcs..", "org.xipki..", "sun.security.pkcs11.."))
                .because("what speaks to a token can be replaced behind one port");
    }

    /** 15: passwords are hashed with the same library. */
    static ArchRule certificatesAreWrittenInOnePlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "jp.mamis.pkcs11.x509..", "jp.mamis.pkcs11.signing..", "jp.mamis.persistence.passwords..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bouncycastle.."))
                .because("how a certificate is written is decided in one place");
    }

    /** 16. */
    static ArchRule rowsAreNamedRows() {
        return classes()
                .that(areRows())
                .should()
                .haveSimpleNameEndingWith("Row")
                .because("a row is told from what it stores");
    }

    /** 16. */
    static ArchRule rowsStayAtHome() {
        return classes().that(areRows()).should().bePackagePrivate().because("a row is nobody else's business");
    }

    /** 16: a row without a version is written once; that a fact is superseded, another row's version guards. */
    static ArchRule rowsThatChangeHaveAVersion() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(areRows())
                .should(new ArchCondition<>("change in a row without version") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean guarded = field.getName().equals("supersededAt")
                                || field.getOwner().getFields().stream()
                                        .anyMatch(other -> other.isAnnotatedWith("jakarta.persistence.Version"));
                        writesTo(field)
                                .filter(write -> !guarded && !makes(write.getOrigin(), field.getOwner()))
                                .forEach(write ->
                                        events.add(SimpleConditionEvent.satisfied(field, write.getDescription())));
                    }
                })
                .because("of two writers the second must learn that there was a first");
    }

    /** What sets the field, in the row as it was written or through the setter that the build wove into it. */
    private static Stream<JavaAccess<?>> writesTo(JavaField field) {
        Stream<JavaAccess<?>> plain = field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .map(access -> access);
        Stream<JavaAccess<?>> woven = field.getOwner().getMethods().stream()
                .filter(method -> method.getName().equals(WOVEN + "set_" + field.getName()))
                .flatMap(method -> method.getCallsOfSelf().stream());
        return Stream.concat(plain, woven)
                .filter(write -> !write.getOrigin().getName().startsWith(WOVEN));
    }

    private static boolean makes(JavaCodeUnit writer, JavaClass row) {
        boolean inside = writer.isConstructor()
                || writer.getModifiers().contains(JavaModifier.STATIC)
                || writer.getModifiers().contains(JavaModifier.PRIVATE);
        return writer.getOwner().equals(row) && inside;
    }

    private static DescribedPredicate<JavaClass> areRows() {
        return DescribedPredicate.describe("are rows", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }

    /** 17. */
    static ArchRule rowsKnowNoRowOfAnotherContext() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(areRows())
                .should(new ArchCondition<>("hold a row or relate to one") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean relates = Stream.of("OneToOne", "OneToMany", "ManyToOne", "ManyToMany")
                                .anyMatch(relation -> field.isAnnotatedWith("jakarta.persistence." + relation));
                        boolean abroad = field.getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> areRows().test(type)
                                        && !type.getPackageName()
                                                .equals(field.getOwner().getPackageName()));
                        if (relates && abroad) {
                            events.add(SimpleConditionEvent.satisfied(field, field.getFullName()));
                        }
                    }
                })
                .because("aggregates know one another by id");
    }

    /** 18. */
    static ArchRule containersManageResourcesOnly() {
        return noClasses()
                .that()
                .resideInAPackage(WEB)
                .and()
                .resideOutsideOfPackage(BOOT)
                .and(not(DescribedPredicate.describe(
                        "are resources or their filters",
                        type -> type.isAnnotatedWith("jakarta.ws.rs.Path")
                                || type.isAnnotatedWith("jakarta.ws.rs.ext.Provider"))))
                .should(new ArchCondition<>("carry a scope") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getAnnotations().stream()
                                .map(annotation -> annotation.getRawType().getName())
                                .filter(name -> name.startsWith("jakarta.enterprise.context."))
                                .forEach(name -> events.add(
                                        SimpleConditionEvent.satisfied(type, type.getName() + " is @" + name)));
                    }
                })
                .because("what a container makes nobody wires in plain sight");
    }

    /** 18. */
    static ArchRule resourcesHoldNoPort() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveRawType(areDrivenPorts())
                .because("a resource asks use cases and queries");
    }

    /** 19. */
    static ArchRule onlyTheCommandLineSpeaks() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("results go where somebody asked for them");
    }

    /** 19. */
    static ArchRule nothingPrintsItsTrace() {
        return noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a fault is logged with the id of its request");
    }

    /** 19. */
    static ArchRule domainLogsNothing() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .because("what a rule has to say is its answer");
    }

    /** 19: the command line quietens what libraries log, and the portal writes it a JSON object a line. */
    static ArchRule loggersAreOfOneKind() {
        return noClasses()
                .that(not(nameMatching("jp\\.mamis\\.(cli\\.boot\\.QuietLog|web\\.boot\\.JsonLines)")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging.."))
                .because("whoever embeds the system chooses where it logs");
    }

    /** 19: where something is logged, no value of a person is at hand to be logged with it. */
    static ArchRule nobodyIsLogged() {
        return classes()
                .should(new ArchCondition<>("hold nothing of a person where they log") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getCodeUnits().stream()
                                .filter(HouseRules::logs)
                                .filter(HouseRules::handlesPersons)
                                .forEach(unit -> events.add(SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " logs beside data of persons")));
                    }
                })
                .because("logs are read by people whom no journal names");
    }

    private static boolean logs(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(System.Logger.class)
                        && call.getName().equals("log"));
    }

    private static boolean handlesPersons(JavaCodeUnit unit) {
        Stream<JavaClass> asked = unit.getAccessesFromSelf().stream().map(JavaAccess::getTargetOwner);
        Stream<JavaClass> answered = unit.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getRawReturnType());
        return Stream.of(asked, answered, unit.getRawParameterTypes().stream())
                .flatMap(types -> types)
                .anyMatch(resideInAnyPackage(PERSONAL));
    }

    /** 20: the text of a record shows what is in it. */
    static ArchRule secretsAreNoRecords() {
        return noClasses().that(areSecrets()).should().beRecords().because("a record tells what is in it");
    }

    /** 20. */
    static ArchRule secretsSayAConstant() {
        return classes()
                .that(areSecrets())
                .should(new ArchCondition<>("declare toString") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean own = type.getMethods().stream()
                                .map(JavaMember::getName)
                                .anyMatch("toString"::equals);
                        if (!own) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has no own toString"));
                        }
                    }
                })
                .because("a secret says a constant in place of itself");
    }

    private static DescribedPredicate<JavaClass> areSecrets() {
        return DescribedPredicate.describe(
                "are secrets", type -> type.getName().matches(".*\\.(Pin|Password|SessionToken|OneUseCode)"));
    }

    /** 21. */
    static ArchRule keysStayInTheToken() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(PKCS11)
                .should()
                .dependOnClassesThat(nameMatching("java\\.security\\.(KeyStore|PrivateKey|Signature)"))
                .because("private keys are used where the token is");
    }

    /** 22: what holds of a port is said by its contract. */
    static ArchRule portsHaveContracts(JavaClasses everything) {
        return classes()
                .that(areDrivenPorts())
                .should(new ArchCondition<>("have a contract") {
                    @Override
                    public void check(JavaClass port, ConditionEvents events) {
                        if (!everything.contain(port.getName() + "Contract")) {
                            events.add(SimpleConditionEvent.violated(port, port.getName() + " has no contract"));
                        }
                    }
                })
                .because("a port without a contract is unfinished");
    }

    /** 22. */
    static ArchRule adaptersKeepContracts(JavaClasses everything) {
        return classes()
                .that()
                .resideInAPackage(PERSISTENCE)
                .and()
                .haveSimpleNameStartingWith("Jpa")
                .and()
                .implement(areDrivenPorts())
                .should(new ArchCondition<>("have a test that implements the contract") {
                    @Override
                    public void check(JavaClass adapter, ConditionEvents events) {
                        boolean kept = adapter.getAllRawInterfaces().stream()
                                .filter(areDrivenPorts())
                                .allMatch(port -> everything.stream()
                                        .filter(resideInAPackage(PERSISTENCE))
                                        .flatMap(test -> test.getAllRawInterfaces().stream())
                                        .anyMatch(contract -> contract.getName().equals(port.getName() + "Contract")));
                        if (!kept) {
                            events.add(SimpleConditionEvent.violated(
                                    adapter, adapter.getName() + " has no test of its contract"));
                        }
                    }
                })
                .because("test fakes must be no kinder than the store");
    }
}
