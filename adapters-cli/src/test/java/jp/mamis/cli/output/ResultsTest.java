package jp.mamis.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.hpki.ceremony.OfficerView;
import jp.mamis.application.institutions.LoadInstitutions;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.audit.Chain;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.hierarchy.MembershipCodePolicy;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyTask;
import jp.mamis.domain.hpki.status.ResponderTerm;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    record Row(String name, int count, Optional<String> note) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(Column.of("word", Row::name), Column.of("entries", Row::count), Column.of("note", Row::note));
    private static final List<Row> ROWS = List.of(
            new Row("横浜市", 12, Optional.empty()),
            new Row("=SUM(\"A\")", -3, Optional.of("a,b")),
            new Row("葛\uDB40\uDD00飾\u001B[31m", 1000, Optional.of("+1")));

    @Test
    void a_table_is_aligned_by_the_width_of_its_characters() {
        assertThat(printed(Format.TABLE, false).lines().toList())
                .containsExactly(
                        "column.word  記録数  column.note",
                        "横浜市           12",
                        "=SUM(\"A\")        -3  a,b",
                        "葛\uDB40\uDD00飾\uFFFD[31m      1000  +1");
    }

    @Test
    void people_read_words_and_the_time_of_japan_and_programs_names_and_utc() {
        record Event(Instant at, OfficeState state, boolean whole) {}
        List<Column<Event>> columns =
                List.of(Column.of("at", Event::at), Column.of("state", Event::state), Column.of("whole", Event::whole));
        List<Event> events = List.of(
                new Event(Instant.parse("2026-03-31T15:00:00Z"), OfficeState.OPEN, true),
                new Event(Instant.parse("2026-03-31T14:59:59Z"), OfficeState.PASSED_ON, false));
        record Story(List<Event> events) {}
        List<Column<Story>> story = List.of(Column.of(
                "history",
                told -> told.events().stream()
                        .map(event -> Nested.of(event, columns))
                        .toList()));

        assertThat(one(Format.TABLE, new Story(events), story))
                .containsExactly(
                        "これまでの経過  2026-04-01 00:00 未処理 はい", "                2026-03-31 23:59 承認済（上位で審査中） いいえ");
        assertThat(one(Format.JSON, new Story(events.subList(0, 1)), story))
                .containsExactly("{\"history\":[{\"at\":\"2026-03-31T15:00:00Z\",\"state\":\"OPEN\",\"whole\":true}]}");
    }

    /** The constants that columns print. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                LoadInstitutions.Coverage.class,
                Procedure.State.class,
                Step.StepCode.class,
                OfficeState.class,
                ProcedureKind.class,
                HistoryLine.Happening.class,
                MemberStanding.class,
                ViewLog.Ground.class,
                LocalKind.class,
                Duty.class,
                Chain.Break.Reason.class,
                MembershipCodePolicy.Warning.class,
                RegistrationRequest.State.class,
                Likeness.class,
                DocumentKind.class,
                MailKind.class,
                CallDirection.class,
                CallParty.class,
                Dispatch.State.class,
                Way.class,
                JobKind.class,
                JobState.class,
                OfficerView.State.class,
                CaDuty.class,
                CaRealm.class,
                CeremonyTask.Act.class,
                CeremonyPlan.Root.class,
                Ceremony.State.class,
                AuthorityRevocation.Ground.class,
                RevocationReason.class,
                Activation.Purpose.class,
                GenerationStanding.Expiry.class,
                ResponderTerm.class
            })
    void every_constant_has_words_in_both_languages(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            assertThat(Words.in("ja").of(constant)).isNotEqualTo(constant.name());
            assertThat(Words.in("en").of(constant)).isNotEqualTo(constant.name());
        }
    }

    @Test
    void csv_defuses_formulas_and_keeps_numbers() {
        assertThat(printed(Format.CSV, true).split("\r\n", -1))
                .containsExactly(
                        "\uFEFFword,entries,note",
                        "横浜市,12,",
                        "\"'=SUM(\"\"A\"\")\",-3,\"a,b\"",
                        "葛\uDB40\uDD00飾\u001B[31m,1000,'+1",
                        "");
    }

    @Test
    void json_leaves_out_what_is_absent() {
        assertThat(printed(Format.JSON, false).lines().toList())
                .containsExactly(
                        "[{\"word\":\"横浜市\",\"entries\":12},",
                        " {\"word\":\"=SUM(\\\"A\\\")\",\"entries\":-3,\"note\":\"a,b\"},",
                        " {\"word\":\"葛\uDB40\uDD00飾\\u001b[31m\",\"entries\":1000,\"note\":\"+1\"}]");
    }

    @Test
    void progress_is_told_at_intervals_only() {
        StringWriter err = new StringWriter();
        long[] now = {0};
        Progress progress = new Progress(new PrintWriter(err), Words.in("en"), false, () -> now[0]);

        progress.at(1, 3);
        now[0] = 11_000_000_000L;
        progress.at(2, 3);
        progress.at(3, 3);
        now[0] = 22_500_000_000L;
        progress.at(225, 300);

        assertThat(err.toString()).isEqualToNormalizingNewlines("2 of 3 (0 a second)\n225 of 300 (10 a second)\n");
        assertThat(progress.seconds()).isEqualTo(22);
    }

    private static <T> List<String> one(Format format, T thing, List<Column<T>> columns) {
        StringWriter out = new StringWriter();
        new Results(new PrintWriter(out), format, false, Words.in("ja")).one(thing, columns);
        return out.toString().lines().toList();
    }

    private static String printed(Format format, boolean mark) {
        StringWriter out = new StringWriter();
        new Results(new PrintWriter(out), format, mark, Words.in("ja")).list(ROWS, COLUMNS);
        return out.toString();
    }
}
