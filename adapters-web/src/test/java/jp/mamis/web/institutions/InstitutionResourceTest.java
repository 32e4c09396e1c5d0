package jp.mamis.web.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstitutionResourceTest {

    private static final String REGISTER = "/api/v1/institutions";

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site = new Site(system, new Time(clock), InstitutionResource.class);
    private final Visitor somebody = site.visitor(new Caller(
            new Actor.Holder(new AccountId(new UUID(1, 1))),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Channel.API,
            "test"));

    @AfterEach
    void close() {
        site.close();
    }

    private void known(Institution... entries) {
        ports.work().inTransaction(() -> {
            ports.institutions().register().save(List.of(entries), clock.instant());
            return entries;
        });
    }

    @Test
    void the_register_is_searched_by_parts_of_names() {
        known(Institutions.hospital());

        JsonObject found = Visitor.object(
                somebody.get(REGISTER + "?prefecture=14&q=" + encoded("ｿｳｺﾞｳ 架空") + "&place=" + encoded("病院町")));

        JsonObject hospital = found.getJsonArray("items").getJsonObject(0);
        assertThat(hospital.getString("code"))
                .isEqualTo(Institutions.hospital().code().text());
        assertThat(hospital.getString("table")).isEqualTo("MEDICAL");
        assertThat(hospital.getString("prefecture")).isEqualTo("14");
        assertThat(Visitor.object(somebody.get(REGISTER + "?q=" + encoded("合総")))
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void what_is_closed_is_shown_on_request_and_by_its_code() {
        Institution closed = Institutions.hospital().closingOn(java.time.LocalDate.of(2026, 3, 30));
        known(closed);

        assertThat(Visitor.object(somebody.get(REGISTER)).getJsonArray("items")).isEmpty();
        assertThat(Visitor.object(somebody.get(REGISTER + "?closed=yes")).getJsonArray("items"))
                .hasSize(1);
        assertThat(Visitor.object(somebody.get(REGISTER + "/" + closed.code().text()))
                        .getString("lastDay"))
                .isEqualTo("2026-03-30");
    }

    @Test
    void every_wrong_filter_is_told_at_once_and_what_is_no_code_is_not_found() {
        assertThat(somebody.get(REGISTER + "?prefecture=48&q=" + encoded("・") + "&closed=no&place=" + encoded("ー"))
                        .body())
                .contains("\"prefecture\"", "\"q\"", "\"closed\"", "\"place\"");
        assertThat(somebody.get(REGISTER + "?q=" + "x".repeat(5_000)).statusCode())
                .isEqualTo(400);
        for (String code : List.of("3618010014", "nobody", "3618010015", "%00")) {
            assertThat(somebody.get(REGISTER + "/" + code).statusCode()).isEqualTo(404);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
