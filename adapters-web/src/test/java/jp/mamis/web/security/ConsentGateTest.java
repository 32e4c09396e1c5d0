package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.consent.Shelves;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.Editions;
import jp.mamis.web.consent.ConsentPages;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;

class ConsentGateTest {

    private static final Edition FIRST = new Edition(DocumentKind.TERMS_OF_USE, 1);
    private static final Edition SECOND = new Edition(DocumentKind.TERMS_OF_USE, 2);

    private final MovableClock clock = MovableClock.at("2026-04-01T14:59:59Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system = AssociationSystem.builder(ports)
            .clock(clock)
            .documents(Shelves.withTextsOfTheFirst(new Editions(List.of(
                    new Editions.Dated(FIRST, LocalDate.of(2025, 4, 1)),
                    new Editions.Dated(SECOND, LocalDate.of(2026, 4, 2))))))
            .build();
    private final ConsentGate gate = new ConsentGate(system.consent().admitDoctor());
    private final ConsentPages pages = new ConsentPages(
            system, new Visits(system.hierarchy().currentHierarchy()::get, true), Templates.precompiled());
    private final Account doctor = AccountFixture.doctor("doctor");

    @Test
    void a_doctor_agrees_first_goes_on_and_is_asked_again_by_a_new_version() {
        Exchange first = Exchange.get("/my/procedures").query("size=5");
        assertThat(passes(first, doctor)).isFalse();
        assertThat(first.answered.get("Location")).isEqualTo("/my/consent?back=%2Fmy%2Fprocedures%3Fsize%3D5");
        assertThat(passes(Exchange.get("/my/consent"), doctor)).isTrue();

        assertThat(agree(FIRST, "/my/procedures?size=5").getHeaderString("Location"))
                .isEqualTo("/my/procedures?size=5");
        assertThat(passes(Exchange.get("/my"), doctor)).isTrue();
        assertThat(passes(Exchange.get("/my"), doctor)).isTrue();

        clock.forward(Duration.ofSeconds(1));
        assertThat(passes(Exchange.get("/my"), doctor)).isFalse();
        assertThat(agree(FIRST, "/my").getStatus()).isEqualTo(422);
        assertThat(passes(Exchange.get("/my"), doctor)).isFalse();
        agree(SECOND, "https://evil.example/");
        assertThat(passes(Exchange.get("/my"), doctor)).isTrue();
        assertThat(ports.work().readOnly(() -> ports.registration().consents().of(doctor.id())))
                .extracting(consent -> consent.edition())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void statistics_are_read_by_a_doctor_who_has_agreed() {
        Exchange first = Exchange.get("/statistics/members");

        assertThat(passes(first, doctor)).isFalse();
        assertThat(first.answered.get("Location")).isEqualTo("/my/consent?back=%2Fstatistics%2Fmembers");
        agree(FIRST, "/statistics/members");
        assertThat(passes(Exchange.get("/statistics/members"), doctor)).isTrue();
    }

    @Test
    void nothing_typed_is_lost_and_the_public_pages_and_staff_are_not_held_up() {
        assertThat(passes(Exchange.post("/my/profile"), doctor)).isTrue();
        assertThat(passes(Exchange.get("/associations"), doctor)).isTrue();
        assertThat(passes(Exchange.get("/documents/terms-of-use"), doctor)).isTrue();
        assertThat(passes(Exchange.get("/office/1401A"), AccountFixture.clerk("clerk")))
                .isTrue();
    }

    @Test
    void a_form_sent_to_be_read_otherwise_or_to_log_out_passes_and_the_page_that_follows_asks() throws IOException {
        for (String purpose : List.of("en", "out")) {
            Exchange exchange = Exchange.post("/my/profile")
                    .query("typed=" + purpose + "&of=/my/profile")
                    .form("school=a");
            HttpServletRequest reading = new BodyGate()
                    .admit(request(exchange, doctor), exchange.response())
                    .flatMap(request -> new TypedGate().admit(request, exchange.response()))
                    .orElseThrow();

            assertThat(reading.getMethod()).isEqualTo("GET");
            assertThat(gate.admit(reading, exchange.response())).isPresent();
        }
        assertThat(passes(Exchange.get("/my/profile").query("answer=1"), doctor))
                .isFalse();
    }

    @Test
    void a_program_is_told_and_can_agree() {
        assertThatThrownBy(() -> passes(Exchange.post("/api/v1/procedures"), doctor))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.CONSENT_NEEDED));
        assertThat(passes(Exchange.post("/api/v1/me/consents"), doctor)).isTrue();
        assertThat(passes(Exchange.get("/api/v1/documents"), doctor)).isTrue();
    }

    @Test
    void without_a_tick_nothing_is_kept_and_the_page_says_so() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("back", "/my"));
        fields.putSingle("termsOfUseEdition", "TERMS_OF_USE:1");

        Response answer = pages.give(fields, request(Exchange.post("/my/consent"), doctor));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) answer.getEntity()).contains("<a href=\"#termsOfUse\">");
        assertThat(passes(Exchange.get("/my"), doctor)).isFalse();
    }

    private Response agree(Edition edition, String back) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("back", back));
        fields.putSingle("termsOfUseEdition", edition.text());
        fields.putSingle("termsOfUse", "yes");
        return pages.give(fields, request(Exchange.post("/my/consent"), doctor));
    }

    private boolean passes(Exchange exchange, Account account) {
        return gate.admit(request(exchange, account), exchange.response()).isPresent();
    }

    private static HttpServletRequest request(Exchange exchange, Account account) {
        HttpServletRequest request = exchange.request();
        Caller caller = new Caller(
                new Actor.Holder(account.id()), account.person(), List.of(), Optional.empty(), Channel.PAGE, "test");
        SignedIn known = new SignedIn(
                caller,
                new LoginSessionId(AccountFixture.uuid("session")),
                account.id(),
                account.loginId(),
                account.holder(),
                LoginSession.LONGEST);
        CurrentCaller.withCookie(known, SessionToken.from(new byte[32])).attachTo(request);
        return request;
    }
}
