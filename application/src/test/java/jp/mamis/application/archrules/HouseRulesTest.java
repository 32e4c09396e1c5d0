package jp.mamis.application.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.archrules.HouseRules.Guard;
import jp.mamis.domain.archrules.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house with classes that break it. Foreign technology is stood for by classes of its name. */
class HouseRulesTest {

    private static final String ENTITY = "package jakarta.persistence; public @interface Entity {}";
    private static final String MANY = "package jakarta.persistence; public @interface ManyToOne {}";
    private static final String PATH = "package jakarta.ws.rs; public @interface Path {}";
    private static final String SCOPE = "package jakarta.enterprise.context; public @interface RequestScoped {}";
    private static final String INJECT = "package jakarta.inject; public @interface Inject {}";
    private static final String PORT = "package jp.mamis.application.one; public interface Things { void keep(); }";
    private static final String PORTS = "package jp.mamis.application.one; public record OnePorts(Things things) {}";

    private static final String TIME = "jp.mamis.application.kernel.Time";
    private static final String NAME = "jp.mamis.domain.person.PersonName";

    @TempDir
    private Path folder;

    static Stream<Arguments> breaches() {
        String web = "jp.mamis.web..";
        String cli = "jp.mamis.cli..";
        String persistence = "jp.mamis.persistence..";
        String pkcs11 = "jp.mamis.pkcs11..";
        return Stream.of(
                breach(
                        HouseRules.applicationKnowsDomainOnly(),
                        in("application.one", "class Sql { java.sql.Date day; }")),
                breach(
                        HouseRules.strangers(web, persistence, cli, pkcs11),
                        in("web.one", "class Page { jp.mamis.persistence.one.Store store; }"),
                        in("persistence.one", "public class Store {}")),
                breach(
                        HouseRules.strangers(cli, web, persistence, pkcs11),
                        in("cli.one", "class Act { jp.mamis.web.one.Page page; }"),
                        in("web.one", "public class Page {}")),
                breach(
                        HouseRules.strangers(persistence, web, cli, pkcs11),
                        in("persistence.one", "class Store { jp.mamis.web.one.Page page; }"),
                        in("web.one", "public class Page {}")),
                breach(
                        HouseRules.strangers(pkcs11, web, cli, persistence),
                        in("pkcs11.one", "class Token { jp.mamis.web.one.Page page; }"),
                        in("web.one", "public class Page {}")),
                breach(
                        HouseRules.nothingDependsOnBoot(),
                        in("web.one", "class Page { jp.mamis.web.boot.Main main; }"),
                        in("web.boot", "public class Main {}")),
                breach(
                        HouseRules.adaptersCallNoPort(web),
                        in("web.one", "class Page { void keep(jp.mamis.application.one.Things all) { all.keep(); } }"),
                        PORT,
                        PORTS),
                breach(
                        HouseRules.adaptersCallNoPort(cli),
                        in("cli.one", "class Act { void keep(jp.mamis.application.one.Things all) { all.keep(); } }"),
                        PORT,
                        PORTS),
                scopeAsked("who.isStaffOf(body)"),
                scopeAsked("who.isAdministratorOf(body)"),
                scopeAsked("who.isSystemAdministrator()"),
                scopeAsked("who.bodies().contains(body)"),
                scopeAsked("who.grants().isEmpty()"),
                breach(
                        HouseRules.useCasesAskForTheTime(),
                        in("application.one", "class Late { Object now() { return java.time.Instant.now(); } }")),
                breach(
                        HouseRules.actsReadTheTimeOnce(),
                        in(
                                "application.one",
                                "final class Act { record Command() {} void act(" + TIME + " time) {"
                                        + " time.today(); Runnable later = () -> time.now(); } }")),
                breach(
                        HouseRules.actsReadTheTimeOnce(),
                        in(
                                "application.one",
                                "final class Act { record Command() {} Object act(" + TIME + " time) {"
                                        + " java.util.function.Supplier<Object> day = time::today; return time.now(); } }")),
                breach(
                        HouseRules.whatActsAskIsToldTheTime(),
                        in(
                                "application.one",
                                "class Keepers { Object day(" + TIME + " time) { return time.today(); } }")),
                cycle("application"),
                cycle("persistence"),
                cycle("web"),
                cycle("cli"),
                breach(
                        HouseRules.noGenericExceptionsNoFieldInjection(),
                        in("web.one", "class Page { @jakarta.inject.Inject private String text; }"),
                        INJECT.replace(
                                "public",
                                "@java.lang.annotation.Retention(java.lang.annotation"
                                        + ".RetentionPolicy.RUNTIME) public")),
                breach(
                        HouseRules.rehearsalStaysApart(),
                        in("application.one", "class Real { jp.mamis.application.rehearsal.Invented one; }"),
                        in("application.rehearsal", "public class Invented {}")),
                breach(
                        HouseRules.useCasesAreFinal(),
                        in("application.one", "public class Act { record Command() {} }")),
                breach(
                        HouseRules.onlyTheirContextMakesUseCases(),
                        in("application.one", "public final class Act { public Act() {} record Command() {} }")),
                breach(
                        HouseRules.useCasesTakeTheirCaller(),
                        in("application.one", "public final class Act { public void act() {} record Command() {} }")),
                breach(
                        HouseRules.oneClassTellsWhoIsSignedIn(),
                        in(
                                "web.one",
                                "class Door { Object opened = new jp.mamis.application.accounts.SignedIn("
                                        + "null, null, null, null, null, null); }")),
                breach(HouseRules.namesSayWhatThingsAre(), in("application.one", "class MembersImpl {}")),
                breach(
                        HouseRules.only("storage", persistence, "jakarta.persistence..", "java.sql.."),
                        in("web.one", "class Page { java.sql.Connection open; }")),
                breach(
                        HouseRules.only(
                                "the web",
                                web,
                                "jakarta.ws.rs..",
                                "jakarta.servlet..",
                                "jakarta.enterprise..",
                                "jakarta.inject.."),
                        in("cli.one", "class Act { jakarta.ws.rs.Path path; }"),
                        PATH),
                breach(
                        HouseRules.only("commands", cli, "picocli.."),
                        in("web.one", "class Page { picocli.Command command; }"),
                        "package picocli; public @interface Command {}"),
                breach(
                        HouseRules.cryptographyStaysInAdapters(),
                        in("application.one", "class Seal { javax.crypto.Mac mac; }")),
                breach(
                        HouseRules.tokensAreSpokenToInOnePlace(),
                        in("web.one", "class Page { iaik.pkcs.pkcs11.Token token; }"),
                        "package iaik.pkcs.pkcs11; public class Token {}"),
                breach(
                        HouseRules.certificatesAreWrittenInOnePlace(),
                        in("web.one", "class Page { org.bouncycastle.asn1.Der der; }"),
                        "package org.bouncycastle.asn1; public class Der {}"),
                breach(
                        HouseRules.rowsAreNamedRows(),
                        in("persistence.one", "@jakarta.persistence.Entity class Member {}"),
                        ENTITY),
                breach(
                        HouseRules.rowsStayAtHome(),
                        in("persistence.one", "@jakarta.persistence.Entity public class MemberRow {}"),
                        ENTITY),
                breach(
                        HouseRules.rowsThatChangeHaveAVersion(),
                        in(
                                "persistence.one",
                                "@jakarta.persistence.Entity class OneRow { String text = \"\";"
                                        + " void rename(String next) { text = next; } }"),
                        ENTITY),
                breach(
                        HouseRules.rowsKnowNoRowOfAnotherContext(),
                        in(
                                "persistence.one",
                                "@jakarta.persistence.Entity class OneRow {"
                                        + " @jakarta.persistence.ManyToOne jp.mamis.persistence.two.TwoRow two; }"),
                        in("persistence.two", "@jakarta.persistence.Entity public class TwoRow {}"),
                        ENTITY,
                        MANY),
                breach(
                        HouseRules.containersManageResourcesOnly(),
                        in("web.one", "@jakarta.enterprise.context.RequestScoped class Service {}"),
                        SCOPE),
                breach(
                        HouseRules.resourcesHoldNoPort(),
                        in("web.one", "@jakarta.ws.rs.Path class Page { jp.mamis.application.one.Things things; }"),
                        PATH,
                        PORT,
                        PORTS),
                breach(
                        HouseRules.onlyTheCommandLineSpeaks(),
                        in("web.one", "class Page { void say() { System.out.println(); } }")),
                breach(
                        HouseRules.nothingPrintsItsTrace(),
                        in("cli.one", "class Act { void fail(Throwable fault) { fault.printStackTrace(); } }")),
                breach(HouseRules.domainLogsNothing(), in("domain.one", "class Rule { System.Logger log; }")),
                breach(HouseRules.loggersAreOfOneKind(), in("web.one", "class Page { java.util.logging.Logger log; }")),
                breach(
                        HouseRules.nobodyIsLogged(),
                        in(
                                "web.one",
                                "class Page { void say(" + NAME + " name) {"
                                        + " System.getLogger(\"\").log(System.Logger.Level.INFO, name.family()); } }")),
                breach(
                        HouseRules.nobodyIsLogged(),
                        in(
                                "web.one",
                                "class Page { void say(java.util.function.Supplier<String> text, " + NAME + " name) {"
                                        + " System.getLogger(\"\").log(System.Logger.Level.INFO, text); } }")),
                breach(HouseRules.secretsAreNoRecords(), in("domain.one", "record Password(String text) {}")),
                breach(HouseRules.secretsSayAConstant(), in("domain.one", "class Password {}")),
                breach(HouseRules.keysStayInTheToken(), in("web.one", "class Page { java.security.PrivateKey key; }")));
    }

    private static Arguments breach(ArchRule rule, String... sources) {
        return Arguments.of(rule, List.of(sources));
    }

    private static Arguments scopeAsked(String question) {
        return breach(
                HouseRules.adaptersLeaveScopeToTheApplication(),
                in(
                        "web.one",
                        "class Page { boolean may(jp.mamis.application.kernel.Caller who,"
                                + " jp.mamis.domain.hierarchy.AssociationId body) { return " + question + "; } }"));
    }

    private static Arguments cycle(String module) {
        return breach(
                HouseRules.noCycles(module),
                in(module + ".one", "public class One { jp.mamis." + module + ".two.Two two; }"),
                in(module + ".two", "public class Two { jp.mamis." + module + ".one.One one; }"));
    }

    private static String in(String context, String type) {
        return "package jp.mamis." + context + "; " + type;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void classes_that_break_a_rule_are_found(ArchRule rule, List<String> sources) {
        JavaClasses broken = Breach.of(folder, sources.toArray(String[]::new));

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void every_rule_has_its_breach() {
        List<String> proven = breaches()
                .map(breach -> ((ArchRule) breach.get()[0]).getDescription())
                .toList();

        assertThat(HouseRules.all().map(guard -> guard.rule().getDescription())).isSubsetOf(proven);
    }

    @Test
    void a_rule_that_finds_nothing_in_its_own_home_fails() {
        JavaClasses some = Breach.of(folder, in("web.one", "class Page {}"));

        assertThatThrownBy(() -> Guard.of(HouseRules.adaptersCallNoPort("jp.mamis.webb.."), "jp.mamis.web..")
                        .check(some))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void a_port_without_a_contract_is_found() {
        JavaClasses broken = Breach.of(folder, PORT, PORTS);

        assertThat(HouseRules.portsHaveContracts(broken).evaluate(broken).hasViolation())
                .isTrue();
    }

    @Test
    void an_adapter_without_a_test_of_its_contract_is_found() {
        JavaClasses broken = Breach.of(
                folder,
                PORT,
                PORTS,
                in(
                        "persistence.one",
                        "class JpaThings implements jp.mamis.application.one.Things { public void keep() {} }"));

        assertThat(HouseRules.adaptersKeepContracts(broken).evaluate(broken).hasViolation())
                .isTrue();
    }
}
