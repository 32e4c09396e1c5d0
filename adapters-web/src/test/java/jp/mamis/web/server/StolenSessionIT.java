package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What copied cookies are good for: nothing any more, once their owner or the office has done anything about it. */
class StolenSessionIT {

    private static final String NEXT = "staple battery horse";

    private static RunningPortal portal;
    private static Everybody everybody;

    /** What ends the copy, and whether its owner goes on in the same browser. */
    enum Act {
        LOG_OUT(false) {
            @Override
            void done(Visitor owner, String loginId) {
                owner.submit("/my", "/logout", Map.of());
            }
        },
        LOG_OUT_EVERYWHERE(false) {
            @Override
            void done(Visitor owner, String loginId) {
                owner.submit("/my/account", "/my/account/log-out-everywhere", Map.of());
            }
        },
        NEW_PASSWORD(true) {
            @Override
            void done(Visitor owner, String loginId) {
                owner.submit(
                        "/my/account/password",
                        "/my/account/password",
                        Map.of("password", AppHolder.PASSWORD, "newPassword", NEXT, "newPasswordAgain", NEXT));
            }
        },
        SECOND_FACTOR(true) {
            @Override
            void done(Visitor owner, String loginId) {
                AppHolder.setUp(owner);
            }
        },
        SUSPENSION(false) {
            @Override
            void done(Visitor owner, String loginId) {
                HttpResponse<String> suspended = everybody
                        .program("admin")
                        .post("/api/v1/suspensions", "{\"loginId\":\"" + loginId + "\",\"reason\":\"BREACH\"}");
                assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(204);
            }
        };

        private final boolean goesOn;

        Act(boolean goesOn) {
            this.goesOn = goesOn;
        }

        abstract void done(Visitor owner, String loginId);
    }

    @BeforeAll
    static void start() throws IOException {
        portal = RunningPortal.shared();
        everybody = new Everybody(portal, List.of(Everybody.NOBODY, "admin"));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void a_copy_opens_nothing_afterwards_and_acts_on_nothing(Act act) {
        String loginId = everybody.newDoctor();
        Visitor owner = new Visitor(portal.address(""));
        owner.logIn(loginId, AppHolder.PASSWORD);
        Visitor thief = owner.copied();
        String page = thief.open("/my/account").body();
        assertThat(page).contains(loginId);
        Map<String, String> form = Map.of("csrf", AppHolder.group(page, "name=\"csrf\" value=\"([^\"]+)\""));

        act.done(owner, loginId);

        assertThat(thief.open("/my").statusCode()).isEqualTo(303);
        assertThat(thief.open("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(thief.post("/my/account/log-out-everywhere", form).statusCode())
                .isIn(200, 303, 401, 403);
        assertThat(owner.open("/my").statusCode()).isEqualTo(act.goesOn ? 200 : 303);
    }

    @Test
    void a_copy_of_a_log_in_that_waited_is_worth_nothing_once_the_code_was_given() {
        AppHolder holder = AppHolder.newIn(portal, everybody);
        Visitor owner = holder.waiting();
        Visitor thief = owner.copied();

        owner.submit(
                "/login/factor",
                "/login/factor",
                Map.of("oneTimeCode", holder.recovery().get(0)));

        assertThat(owner.open("/my").statusCode()).isEqualTo(200);
        assertThat(thief.open("/my").statusCode()).isEqualTo(303);
        assertThat(thief.open("/login/factor").statusCode()).isEqualTo(303);
    }

    @Test
    void a_request_that_was_recorded_does_nothing_a_second_time() {
        Program doctor = Program.at(portal.address("")).loggedIn(everybody.newDoctor(), AppHolder.PASSWORD);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String draft = "{\"answers\":{}}";

        HttpResponse<String> first = doctor.call("POST", "/api/v1/drafts", draft, key);
        HttpResponse<String> replayed = doctor.call("POST", "/api/v1/drafts", draft, key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(replayed.body()).isEqualTo(first.body());
        assertThat(Program.json(doctor.get("/api/v1/drafts")).getJsonArray("items"))
                .hasSize(1);
    }
}
