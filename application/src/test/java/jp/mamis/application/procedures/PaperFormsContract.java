package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.doctorAndClerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.DatedRules;
import org.junit.jupiter.api.Test;

/** What becomes of applications on paper, told through the use cases on stores of any kind. */
public interface PaperFormsContract {

    LocalDate FILLED_ON = LocalDate.of(2026, 3, 30);

    /** The day on which everything is filed and sent back. */
    LocalDate ANSWERED_ON = LocalDate.of(2026, 3, 31);

    /** A prepared scene with two doctors on an empty store. */
    JoinScene scene();

    @Test
    default void a_code_comes_back_and_each_draft_has_one() {
        JoinScene scene = scene();
        PaperForm form = new PaperForm(
                PaperCode.of(5), new DraftId(new UUID(3, 3)), Instant.parse("2026-03-31T14:59:59.123456Z"));
        kept(scene, form);

        assertThat(scene.ports().work().readOnly(() -> papers(scene).find(form.code())))
                .contains(form);
        assertThat(scene.ports().work().readOnly(() -> papers(scene).of(form.draft())))
                .contains(form);
        assertThatThrownBy(() -> kept(scene, new PaperForm(PaperCode.of(6), form.draft(), form.printedAt())))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> kept(scene, new PaperForm(form.code(), new DraftId(new UUID(4, 4)), form.printedAt())))
                .isInstanceOf(RuntimeException.class);
        scene.ports().work().inTransaction(() -> {
            papers(scene).remove(form.draft());
            papers(scene).remove(form.draft());
            return form;
        });
        assertThat(scene.ports().work().readOnly(() -> papers(scene).find(form.code())))
                .isEmpty();
    }

    @Test
    default void a_draft_keeps_its_code_and_only_its_doctor_prints_it() {
        JoinScene scene = scene();
        Draft draft = draft(scene);

        PaperForm form = done(printed(scene, draft, doctor(1)));

        assertThat(done(printed(scene, draft, doctor(1)))).isEqualTo(form);
        assertThat(codes(printed(scene, draft, doctor(2)))).containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
    }

    @Test
    default void the_office_enters_what_is_signed_and_both_are_recorded() {
        JoinScene scene = scene();
        Draft draft = draft(scene);
        PaperForm form = done(printed(scene, draft, doctor(1)));

        assertThat(codes(entered(scene, form, AOBA, false, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.SIGNATURE_NEEDED);
        Receipt receipt = done(entered(scene, form, AOBA, true, clerkOf(AOBA)));

        assertThat(scene.stored(receipt).filing().applicant()).isEqualTo(Physicians.id(1));
        HistoryLine first = scene.stored(receipt).filing().history().get(0);
        assertThat(first.what()).isEqualTo(HistoryLine.Happening.SUBMITTED);
        assertThat(first.body()).contains(AOBA.id());
        assertThat(first.by()).isEqualTo(clerkOf(AOBA).account());
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.ENTER_PAPER.name()))
                .extracting(AuditEntry::onBehalfOf)
                .containsExactly("", Physicians.id(1).value().toString());
        assertThat(codes(entered(scene, form, AOBA, true, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.PAPER_FILED);
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
        assertThat(scene.journalIsWhole()).isTrue();
        done(scene.withdraw(receipt, 1));
    }

    @Test
    default void a_code_is_nothing_to_other_bodies_and_to_the_doctor_at_the_own_desk() {
        JoinScene scene = scene();
        PaperForm form = done(printed(scene, draft(scene), doctor(1)));

        assertThat(codes(entered(scene, form, YOKOHAMA, true, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(entered(scene, form, AOBA, true, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(entered(scene, form, AOBA, true, doctorAndClerkOf(1, AOBA))))
                .containsExactly(ProcedureRefusal.OWN_PROCEDURE);
        assertThat(codes(queries(scene).show(form.code(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(queries(scene).show(PaperCode.of(77), AOBA.id(), clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(done(queries(scene).show(form.code(), AOBA.id(), clerkOf(AOBA)))
                        .form())
                .isEqualTo(form);
    }

    @Test
    default void what_was_filled_in_by_hand_leads_to_the_doctor_who_is_known() {
        JoinScene scene = scene();
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(1)))
                .latest();

        PaperCode code = done(begun(scene, known, clerkOf(AOBA)));

        Paper paper = done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA)));
        assertThat(paper.draft().person()).isEqualTo(Physicians.id(1));
        assertThat(paper.draft().filledOn()).contains(FILLED_ON);
        Draft kept = done(scene.procedures()
                .paper()
                .keepPaper()
                .keep(
                        new KeepPaper.Command(
                                code,
                                AOBA.id(),
                                Map.of(
                                        "remarks",
                                        "手書き",
                                        Draft.LOWEST,
                                        "14010",
                                        Draft.FILLED_ON,
                                        "1999-01-01",
                                        Draft.ANSWER,
                                        "x",
                                        Draft.PROCEDURE,
                                        "x"),
                                paper.draft().version()),
                        clerkOf(AOBA)));
        assertThat(codes(scene.procedures()
                        .paper()
                        .keepPaper()
                        .keep(
                                new KeepPaper.Command(
                                        code,
                                        AOBA.id(),
                                        Map.of("remarks", "同時"),
                                        paper.draft().version()),
                                clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.CHANGED_MEANWHILE);
        assertThat(kept.version())
                .isEqualTo(done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA)))
                        .draft()
                        .version());
        assertThat(kept.answers())
                .containsEntry("remarks", "手書き")
                .doesNotContainKeys(Draft.ANSWER, Draft.PROCEDURE)
                .containsEntry(Draft.LOWEST, AOBA.code().text())
                .containsEntry(Draft.FILLED_ON, FILLED_ON.toString());
        Receipt receipt = done(entered(scene, paper.form(), AOBA, true, clerkOf(AOBA)));
        assertThat(scene.stored(receipt).filing().history().get(0).filledOn()).contains(FILLED_ON);
        assertThat(scene.stored(receipt).filing().applicant()).isEqualTo(Physicians.id(1));
        assertThat(codes(begun(scene, known, clerkOf(YOKOHAMA)))).containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(begun(scene, known, doctorAndClerkOf(1, AOBA))))
                .containsExactly(ProcedureRefusal.OWN_PROCEDURE);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void who_is_known_to_nobody_becomes_known_once_and_who_is_unclear_becomes_nobody() {
        JoinScene scene = scene();
        RegisteredData fresh = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .number("669901")
                .build();

        PaperCode first = done(begun(scene, fresh, AOBA));
        PaperCode second = done(begun(scene, fresh, TOTSUKA));

        PersonId person = done(queries(scene).show(first, AOBA.id(), clerkOf(AOBA)))
                .draft()
                .person();
        assertThat(done(queries(scene).show(second, TOTSUKA.id(), clerkOf(TOTSUKA)))
                        .draft()
                        .person())
                .isEqualTo(person);
        RegisteredData otherNumber = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .number("669902")
                .build();
        assertThat(codes(begun(scene, otherNumber, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.PAPER_NAMESAKE_KNOWN);
        PaperCode another = done(scene.procedures()
                .paper()
                .beginPaper()
                .begin(new BeginPaper.Command(AOBA.id(), otherNumber, false, true, FILLED_ON), clerkOf(AOBA)));
        assertThat(done(queries(scene).show(another, AOBA.id(), clerkOf(AOBA)))
                        .draft()
                        .person())
                .isNotEqualTo(person);
        assertThat(toldApart(scene)).hasSize(1);
    }

    @Test
    default void a_word_that_it_is_another_doctor_helps_nobody_to_a_number_that_is_taken() {
        JoinScene scene = scene();
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(1)))
                .latest();
        RegisteredData otherBirth = Physicians.data()
                .kana(known.kana())
                .number(known.licence().number().digits())
                .born(known.birth().day().plusDays(1))
                .build();

        Outcome<PaperCode> answer = scene.procedures()
                .paper()
                .beginPaper()
                .begin(new BeginPaper.Command(AOBA.id(), otherBirth, false, true, FILLED_ON), clerkOf(AOBA));

        assertThat(codes(answer)).containsExactly(ProcedureRefusal.PAPER_DOCTOR_UNCLEAR);
        assertThat(toldApart(scene)).isEmpty();
    }

    private static List<AuditEntry> toldApart(JoinScene scene) {
        return scene.journal().stream()
                .filter(entry -> entry.detail().contains("another"))
                .toList();
    }

    @Test
    default void a_paper_taken_up_while_its_doctor_is_forgotten_makes_the_doctor_known_anew() {
        JoinScene scene = scene();
        RegisteredData fresh = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .number("669901")
                .build();
        PaperCode first = done(begun(scene, fresh, clerkOf(AOBA)));
        Draft draft = done(queries(scene).show(first, AOBA.id(), clerkOf(AOBA))).draft();

        CompletableFuture<Outcome<PaperCode>> second = scene.ports().work().inTransaction(() -> {
            scene.ports().procedures().procedures().claim(draft.person());
            papers(scene).remove(draft.id());
            scene.ports().procedures().drafts().remove(draft.id());
            scene.ports().people().physicians().forget(draft.person());
            CompletableFuture<Outcome<PaperCode>> begins =
                    CompletableFuture.supplyAsync(() -> begun(scene, fresh, clerkOf(AOBA)));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            return begins;
        });

        PersonId person = done(queries(scene).show(done(second.join()), AOBA.id(), clerkOf(AOBA)))
                .draft()
                .person();
        assertThat(person).isNotEqualTo(draft.person());
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().people().physicians().find(person)))
                .isPresent();
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().people().physicians().find(draft.person())))
                .isEmpty();
    }

    @Test
    default void number_and_birth_date_alone_show_nobody_and_the_owner_of_the_number_reads_of_it() {
        JoinScene scene = scene();
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(1)))
                .latest();
        RegisteredData otherReading = Physicians.data()
                .kana(new KanaName("ベツジン", "サブロウ"))
                .number(known.licence().number().digits())
                .born(known.birth().day())
                .build();

        assertThat(codes(begun(scene, otherReading, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.PAPER_DOCTOR_UNCLEAR);

        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().views().of(Physicians.id(1), Page.first(10)))
                        .rows())
                .extracting(ViewLog.Shown::body, ViewLog.Shown::kind, ViewLog.Shown::subject)
                .containsExactly(tuple(AOBA.id(), ViewLog.Kind.PERSON_PAGE, "paper compared"));
    }

    @Test
    default void documents_that_come_on_paper_are_not_asked_for_as_files() {
        JoinScene scene = scene();
        scene.ports().work().inTransaction(() -> {
            DatedRules rules = new DatedRules(FILLED_ON.minusYears(1), Rules.asking(Rules.LICENCE));
            scene.ports().rules().save(new AssociationSettings(AOBA.id(), Version.NEW, List.of(rules)));
            return rules;
        });
        PaperForm printed = done(printed(scene, draft(scene), doctor(1)));
        assertThat(entered(scene, printed, AOBA, true, clerkOf(AOBA)).refusals())
                .isEmpty();
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(2)))
                .latest();

        PaperCode code = done(begun(scene, known, clerkOf(AOBA)));

        PaperForm byHand =
                done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA))).form();
        assertThat(entered(scene, byHand, AOBA, true, clerkOf(AOBA)).refusals()).isEmpty();
    }

    @Test
    default void what_was_begun_by_mistake_is_thrown_away_by_the_office_and_a_printed_form_is_not() {
        JoinScene scene = scene();
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(1)))
                .latest();
        PaperForm printed = done(printed(scene, draft(scene), doctor(1)));
        PaperCode code = done(begun(scene, known, clerkOf(AOBA)));
        Version seen = done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA)))
                .draft()
                .version();

        assertThat(codes(discarded(scene, code, YOKOHAMA, seen, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(discarded(scene, code, AOBA, seen, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(discarded(scene, code, AOBA, seen, doctorAndClerkOf(1, AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(discarded(scene, printed.code(), AOBA, seen, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(discarded(scene, code, AOBA, new Version(9), clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.CHANGED_MEANWHILE);
        done(discarded(scene, code, AOBA, seen, clerkOf(AOBA)));

        Outcome<Paper> gone = queries(scene).show(code, AOBA.id(), clerkOf(AOBA));
        assertThat(codes(gone)).containsExactly(ProcedureRefusal.PAPER_DISCARDED);
        assertThat(gone.refusals().orElseThrow().first().facts()).containsEntry("day", ANSWERED_ON.toString());
        assertThat(codes(discarded(scene, code, AOBA, seen, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.PAPER_DISCARDED);
        assertThat(codes(entered(scene, code, Optional.empty(), true)))
                .containsExactly(ProcedureRefusal.PAPER_DISCARDED);
        assertThat(codes(queries(scene).show(code, YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(queries(scene).show(code, AOBA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(counts(scene, AOBA)).contains(new OfficePaperWork.Counts(0, 0));
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).hasSize(1);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void what_an_office_enters_from_paper_is_nobody_else_s_to_go_on_with() {
        JoinScene scene = scene();
        PaperCode code = done(begun(scene, known(scene, 1), clerkOf(AOBA)));
        Draft paper = done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA))).draft();

        assertThat(codes(saved(scene, Optional.of(paper.id())))).containsExactly(ProcedureRefusal.DRAFT_WITH_OFFICE);
        assertThat(codes(scene.procedures()
                        .discardDraft()
                        .discard(new DiscardDraft.Command(paper.id(), Optional.empty()), doctor(1))))
                .containsExactly(ProcedureRefusal.DRAFT_WITH_OFFICE);
        assertThat(codes(printed(scene, paper, doctor(1)))).containsExactly(ProcedureRefusal.DRAFT_WITH_OFFICE);
        assertThat(codes(submitted(scene, paper.id()))).containsExactly(ProcedureRefusal.DRAFT_WITH_OFFICE);
        assertThat(codes(scene.procedures()
                        .discardDraft()
                        .discard(new DiscardDraft.Command(paper.id(), Optional.empty()), doctor(2))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);

        ProcedureQueries.Own own = scene.procedures().procedureQueries().all(doctor(1));
        assertThat(own.drafts()).isEmpty();
        assertThat(own.papers()).extracting(Draft::id).containsExactly(paper.id());
        assertThat(done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA))).draft())
                .isEqualTo(paper);
        done(entered(scene, code, Optional.empty(), true));
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void a_doctor_applies_on_the_own_account_while_an_office_enters_a_paper_and_who_files_first_is_first() {
        JoinScene scene = scene();
        PaperCode code = done(begun(scene, known(scene, 1), clerkOf(AOBA)));

        Draft own = done(saved(scene, Optional.empty()));

        assertThat(scene.procedures().procedureQueries().all(doctor(1)).drafts())
                .extracting(Draft::id)
                .containsExactly(own.id());
        Receipt first = done(submitted(scene, own.id()));
        assertThat(codes(entered(scene, code, Optional.empty(), true)))
                .containsExactly(ProcedureRefusal.ANOTHER_IS_OPEN);
        assertThat(scene.procedures().procedureQueries().all(doctor(1)).papers())
                .hasSize(1);

        done(scene.withdraw(first, 1));
        done(entered(scene, code, Optional.empty(), true));
        Draft late = done(saved(scene, Optional.empty()));
        assertThat(codes(submitted(scene, late.id()))).containsExactly(ProcedureRefusal.ANOTHER_IS_OPEN);
    }

    @Test
    default void who_answers_online_what_an_office_answers_on_paper_has_a_draft_apart_and_ends_the_office_s() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(enteredByHand(scene), AOBA));
        PaperCode code = done(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(AOBA)));

        assertThat(scene.procedures().procedureQueries().all(doctor(1)).drafts())
                .isEmpty();
        assertThat(scene.procedures().procedureQueries().all(doctor(1)).papers())
                .hasSize(1);
        done(scene.procedures()
                .resubmitProcedure()
                .resubmit(
                        new ResubmitProcedure.Command(
                                back.id(),
                                Procedures.request().build(),
                                Optional.of(Procedures.REASON),
                                back.version()),
                        doctor(1)));

        assertThat(scene.procedures().procedureQueries().all(doctor(1)).papers())
                .isEmpty();
        assertThat(codes(entered(scene, code, Optional.of(Procedures.REASON), true)))
                .containsExactly(ProcedureRefusal.PAPER_FILED);
    }

    private static Outcome<Draft> saved(JoinScene scene, Optional<DraftId> draft) {
        return scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(draft, Map.of("remarks", "自分で", Draft.FILLED_ON, "1999-01-01")), doctor(1));
    }

    private static Outcome<Receipt> submitted(JoinScene scene, DraftId draft) {
        return scene.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(Procedures.request().build(), Optional.of(draft)), doctor(1));
    }

    @Test
    default void who_holds_what_was_filed_meanwhile_is_told_so_and_nobody_else() {
        JoinScene scene = scene();
        PaperForm form = done(printed(scene, draft(scene), doctor(1)));
        Receipt receipt = done(entered(scene, form, AOBA, true, clerkOf(AOBA)));

        FiledPaper filed =
                queries(scene).filed(form.code(), AOBA.id(), clerkOf(AOBA)).orElseThrow();
        Outcome<Paper> shown = queries(scene).show(form.code(), AOBA.id(), clerkOf(AOBA));

        assertThat(filed)
                .isEqualTo(new FiledPaper(receipt.id(), receipt.reference().text(), Procedure.State.SUBMITTED, true));
        assertThat(codes(shown)).containsExactly(ProcedureRefusal.PAPER_FILED);
        assertThat(shown.refusals().orElseThrow().first().facts())
                .containsEntry("reference", receipt.reference().text());
        assertThat(codes(queries(scene).show(form.code(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(codes(queries(scene).show(form.code(), AOBA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
        assertThat(queries(scene).filed(form.code(), YOKOHAMA.id(), clerkOf(YOKOHAMA)))
                .isEmpty();
        assertThat(queries(scene).filed(form.code(), AOBA.id(), clerkOf(YOKOHAMA)))
                .isEmpty();
        assertThatThrownBy(() -> kept(scene, new PaperForm(form.code(), new DraftId(new UUID(5, 5)), form.printedAt())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void an_office_sees_what_it_has_not_finished_and_what_it_has_to_answer_on_paper() {
        JoinScene scene = scene();
        OfficePaperWork work = scene.procedures().paper().officePaperWork();
        Receipt back = done(scene.sendBack(enteredByHand(scene), AOBA));
        RegisteredData known = scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(2)))
                .latest();
        PaperCode code = done(begun(scene, known, clerkOf(AOBA)));
        printed(scene, draft(scene), doctor(1));

        assertThat(counts(scene, AOBA)).contains(new OfficePaperWork.Counts(1, 1));
        assertThat(counts(scene, YOKOHAMA)).contains(new OfficePaperWork.Counts(0, 0));
        assertThat(codes(work.at(AOBA.id(), clerkOf(YOKOHAMA)))).containsExactly(ProcedureRefusal.NOT_ALLOWED);
        OfficePaperWork.Work found = done(work.at(AOBA.id(), clerkOf(AOBA)));
        assertThat(found.unfinished())
                .extracting(OfficePaperWork.Unfinished::code, OfficePaperWork.Unfinished::name)
                .containsExactly(tuple(code, known.name().full()));
        assertThat(found.asked())
                .extracting(OfficePaperWork.Asked::id, OfficePaperWork.Asked::reference)
                .containsExactly(tuple(back.id(), back.reference().text()));
        scene.clock().forward(Duration.ofMinutes(1));
        PaperCode answer = done(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(AOBA)));
        assertThat(done(work.at(AOBA.id(), clerkOf(AOBA))).unfinished())
                .extracting(OfficePaperWork.Unfinished::code, OfficePaperWork.Unfinished::answered)
                .containsExactly(tuple(answer, Optional.of(back.id())), tuple(code, Optional.empty()));
        assertThat(done(work.at(AOBA.id(), clerkOf(AOBA))).unfinished().get(0).answerBy())
                .isPresent();
        assertThat(done(work.at(AOBA.id(), clerkOf(AOBA))).asked()).isEmpty();
        assertThat(counts(scene, AOBA)).contains(new OfficePaperWork.Counts(2, 0));
        assertThat(scene.ports().work().readOnly(() -> papers(scene).takenUpAt(AOBA.id())))
                .extracting(PaperForm::code, form -> form.taker().orElseThrow().by())
                .containsExactly(
                        tuple(answer, clerkOf(AOBA).account()),
                        tuple(code, clerkOf(AOBA).account()));
        done(entered(scene, answer, Optional.of(Procedures.REASON), true));
        assertThat(counts(scene, AOBA)).contains(new OfficePaperWork.Counts(1, 0));
    }

    private static Optional<OfficePaperWork.Counts> counts(JoinScene scene, Association body) {
        return done(scene.procedures().officeQueries().dashboard(body.id(), clerkOf(body)))
                .papers();
    }

    @Test
    default void a_form_that_the_doctor_printed_is_not_changed_by_the_office() {
        JoinScene scene = scene();
        PaperForm form = done(printed(scene, draft(scene), doctor(1)));

        assertThat(codes(scene.procedures()
                        .paper()
                        .keepPaper()
                        .keep(
                                new KeepPaper.Command(form.code(), AOBA.id(), Map.of("remarks", "x"), new Version(1)),
                                clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PAPER);
    }

    private static Outcome<PaperCode> begun(JoinScene scene, RegisteredData data, Caller caller) {
        return scene.procedures()
                .paper()
                .beginPaper()
                .begin(new BeginPaper.Command(AOBA.id(), data, false, false, FILLED_ON), caller);
    }

    private static Outcome<PaperCode> begun(JoinScene scene, RegisteredData data, Association body) {
        return scene.procedures()
                .paper()
                .beginPaper()
                .begin(new BeginPaper.Command(body.id(), data, false, false, FILLED_ON), clerkOf(body));
    }

    private static Outcome<DraftId> discarded(
            JoinScene scene, PaperCode code, Association body, Version seen, Caller caller) {
        return scene.procedures()
                .paper()
                .discardPaper()
                .discard(new DiscardPaper.Command(code, body.id(), seen), caller);
    }

    private static Draft draft(JoinScene scene) {
        return done(scene.procedures()
                .saveDraft()
                .save(
                        new SaveDraft.Command(
                                Optional.empty(),
                                Map.of(Draft.LOWEST, AOBA.code().text())),
                        doctor(1)));
    }

    private static Outcome<PaperForm> printed(JoinScene scene, Draft draft, Caller caller) {
        return scene.procedures()
                .paper()
                .printDraft()
                .print(new PrintDraft.Command(draft.id()), caller)
                .map(Paper::form);
    }

    private static Outcome<Receipt> entered(
            JoinScene scene, PaperForm form, Association body, boolean signed, Caller caller) {
        return scene.procedures()
                .paper()
                .enterPaper()
                .enter(
                        new EnterPaper.Command(
                                form.code(),
                                body.id(),
                                Procedures.request().build(),
                                Optional.empty(),
                                signed,
                                Optional.empty()),
                        caller);
    }

    @Test
    default void what_was_sent_back_is_answered_on_paper_at_the_office_that_had_entered_it() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(enteredByHand(scene), AOBA));

        assertThat(codes(answered(scene, back, YOKOHAMA, ANSWERED_ON, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(answered(scene, back, AOBA, ANSWERED_ON, doctorAndClerkOf(1, AOBA))))
                .containsExactly(ProcedureRefusal.OWN_PROCEDURE);
        assertThat(codes(answered(scene, back, AOBA, LocalDate.of(2999, 1, 1), clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.PAPER_IN_FUTURE);
        Receipt before = new Receipt(back.id(), back.reference(), back.state(), new Version(0));
        assertThat(codes(answered(scene, before, AOBA, ANSWERED_ON, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.CHANGED_MEANWHILE);
        assertThat(codes(rulesOfAnswer(scene, back, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(rulesOfAnswer(scene, back, clerkOf(AOBA)))).isEmpty();
        PaperCode code = done(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(AOBA)));
        assertThat(codes(answered(scene, back, AOBA, FILLED_ON, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.ANSWER_BEFORE_QUESTION);
        scene.clock().forward(Duration.ofDays(1));
        assertThat(done(answered(scene, back, AOBA, ANSWERED_ON.plusDays(1), clerkOf(AOBA))))
                .isEqualTo(code);
        assertThat(codes(entered(scene, code, Optional.empty(), false)))
                .containsExactly(ProcedureRefusal.SIGNATURE_NEEDED);
        assertThat(codes(entered(scene, code, Optional.empty(), true)))
                .containsExactly(ProcedureRefusal.ANSWER_MISSING);
        Receipt again = done(entered(scene, code, Optional.of(Procedures.REASON), true));

        assertThat(again.id()).isEqualTo(back.id());
        assertThat(again.state()).isEqualTo(Procedure.State.SUBMITTED);
        List<HistoryLine> history = scene.stored(again).filing().history();
        assertThat(history.get(history.size() - 1))
                .extracting(HistoryLine::what, HistoryLine::body, HistoryLine::by, HistoryLine::filledOn)
                .containsExactly(
                        HistoryLine.Happening.RESUBMITTED,
                        Optional.of(AOBA.id()),
                        clerkOf(AOBA).account(),
                        Optional.of(ANSWERED_ON.plusDays(1)));
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
        assertThat(codes(entered(scene, code, Optional.of(Procedures.REASON), true)))
                .containsExactly(ProcedureRefusal.PAPER_FILED);
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.RESUBMIT_PROCEDURE.name()))
                .extracting(AuditEntry::onBehalfOf)
                .containsOnly(Physicians.id(1).value().toString());
        assertThat(codes(answered(scene, again, AOBA, ANSWERED_ON, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NOT_IN_THIS_STATE);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void what_came_on_paper_is_withdrawn_on_paper_and_what_the_doctor_filed_is_not_the_office_s() {
        JoinScene scene = scene();
        Receipt byHand = enteredByHand(scene);
        Receipt own = scene.filed(2);

        assertThat(codes(withdrawn(scene, own, AOBA, true, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(answered(scene, done(scene.sendBack(own, AOBA)), AOBA, ANSWERED_ON, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(withdrawn(scene, byHand, YOKOHAMA, true, clerkOf(YOKOHAMA))))
                .containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(codes(withdrawn(scene, byHand, AOBA, false, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.SIGNATURE_NEEDED);
        assertThat(codes(withdrawn(scene, byHand, FILLED_ON)))
                .containsExactly(ProcedureRefusal.SIGNATURE_NEEDED, ProcedureRefusal.WITHDRAWAL_BEFORE_FILING);
        assertThat(codes(withdrawn(scene, byHand, LocalDate.of(2999, 1, 1))))
                .containsExactly(ProcedureRefusal.SIGNATURE_NEEDED, ProcedureRefusal.PAPER_IN_FUTURE);
        Receipt gone = done(withdrawn(scene, byHand, AOBA, true, clerkOf(AOBA)));

        assertThat(gone.state()).isEqualTo(Procedure.State.WITHDRAWN);
        assertThat(codes(withdrawn(scene, gone, AOBA, true, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.NOT_IN_THIS_STATE);
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().views().of(Physicians.id(1), Page.first(10)))
                        .rows())
                .extracting(ViewLog.Shown::subject)
                .contains("entered " + gone.id().value());
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void an_answer_begun_on_paper_is_no_new_application_once_the_first_was_withdrawn() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(enteredByHand(scene), AOBA));
        PaperCode code = done(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(AOBA)));

        assertThat(queries(scene).answering(back.id(), AOBA.id(), clerkOf(AOBA)))
                .contains(code);
        assertThat(queries(scene).answering(back.id(), AOBA.id(), clerkOf(YOKOHAMA)))
                .isEmpty();

        done(withdrawn(scene, back, AOBA, true, clerkOf(AOBA)));

        assertThat(queries(scene).answering(back.id(), AOBA.id(), clerkOf(AOBA)))
                .isEmpty();
        assertThat(codes(entered(scene, code, Optional.of(Procedures.REASON), true)))
                .containsExactly(ProcedureRefusal.PAPER_ENDED_UNFILED);
        assertThat(queries(scene).filed(code, AOBA.id(), clerkOf(AOBA)))
                .contains(new FiledPaper(back.id(), back.reference().text(), Procedure.State.WITHDRAWN, false));
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
    }

    @Test
    default void letters_about_an_answer_on_paper_name_the_body_that_goes_on_with_it() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(scene.approved(enteredByHand(scene), AOBA), YOKOHAMA));
        PaperCode code = done(answered(scene, back, AOBA, ANSWERED_ON.plusDays(1), clerkOf(AOBA)));

        Receipt again = done(entered(scene, code, Optional.of(Procedures.REASON), true));

        assertThat(ApplicantFacts.sender(scene.stored(again))).isEqualTo(YOKOHAMA.id());
    }

    @Test
    default void what_was_withdrawn_on_paper_was_ended_by_the_applicant() {
        JoinScene scene = scene();
        Receipt down = done(scene.sendBackTo(scene.approved(enteredByHand(scene), AOBA), YOKOHAMA, AOBA));
        Receipt gone = done(withdrawn(scene, done(scene.sendBack(down, AOBA)), AOBA, true, clerkOf(AOBA)));

        OfficePage seen = done(scene.procedures().officeQueries().office(gone.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA)));

        assertThat(seen)
                .isInstanceOfSatisfying(
                        OfficePage.Slip.class,
                        slip -> assertThat(slip.closedBy()).isEmpty());
    }

    @Test
    default void a_second_one_at_a_body_that_has_one_under_way_is_refused_before_anything_is_typed() {
        JoinScene scene = scene();
        enteredByHand(scene);

        assertThat(codes(begun(scene, known(scene, 1), clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.ANOTHER_IS_OPEN_FOR_BODY);
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
    }

    @Test
    default void a_second_entry_of_the_same_doctor_at_an_office_leads_to_the_first() {
        JoinScene scene = scene();
        PaperCode first = done(begun(scene, known(scene, 1), AOBA));

        Outcome<PaperCode> second = begun(scene, known(scene, 1), AOBA);

        assertThat(second.refusals().orElseThrow().reasons())
                .containsExactly(Refusal.of(ProcedureRefusal.PAPER_BEGUN_ALREADY, Map.of("paper", first.text()))
                        .at("licenceNumber"));
        assertThat(codes(begun(scene, known(scene, 1), TOTSUKA))).isEmpty();
        assertThat(codes(begun(scene, known(scene, 2), AOBA))).isEmpty();
        done(discarded(scene, first, AOBA, version(scene, first), clerkOf(AOBA)));
        assertThat(codes(begun(scene, known(scene, 1), AOBA))).isEmpty();
    }

    @Test
    default void who_belongs_to_the_body_already_is_told_before_anything_is_typed() {
        JoinScene scene = scene();
        scene.approved(scene.filed(1), AOBA);
        scene.approved(scene.filed(2), AOBA);

        assertThat(codes(begun(scene, known(scene, 1), clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.ALREADY_A_MEMBER);
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
    }

    @Test
    default void a_given_name_left_out_makes_nobody_known_unless_it_is_said_that_there_is_none() {
        JoinScene scene = scene();
        RegisteredData nameless = Physicians.data()
                .name(new PersonName("架空", ""))
                .kana(new KanaName("カクウ", ""))
                .number("669901")
                .build();
        BeginPaper begin = scene.procedures().paper().beginPaper();

        assertThat(codes(begun(scene, nameless, clerkOf(AOBA))))
                .containsExactly(ProcedureRefusal.GIVEN_NAME_LEFT_OUT, ProcedureRefusal.GIVEN_NAME_LEFT_OUT);
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .people()
                                .physicians()
                                .findByLicence(nameless.licence().number())))
                .isEmpty();
        PaperCode code =
                done(begin.begin(new BeginPaper.Command(AOBA.id(), nameless, true, false, FILLED_ON), clerkOf(AOBA)));
        assertThat(done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA)))
                        .applicant()
                        .name()
                        .mononym())
                .isTrue();
    }

    @Test
    default void what_is_joined_through_bodies_below_is_not_begun_above_but_for_their_members() {
        JoinScene scene = scene();
        RegisteredData unknown = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .number("669901")
                .build();

        assertThat(codes(begun(scene, known(scene, 1), YOKOHAMA))).containsExactly(ProcedureRefusal.PAPER_BEGINS_BELOW);
        assertThat(codes(begun(scene, unknown, YOKOHAMA))).containsExactly(ProcedureRefusal.PAPER_BEGINS_BELOW);
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .people()
                                .physicians()
                                .findByLicence(unknown.licence().number())))
                .isEmpty();
        scene.approved(scene.filed(1), AOBA);
        assertThat(codes(begun(scene, known(scene, 1), YOKOHAMA))).isEmpty();
    }

    @Test
    default void a_prefectural_body_that_takes_members_in_directly_begins_their_papers() {
        JoinScene scene = scene();
        assertThat(codes(begun(scene, known(scene, 1), KANAGAWA))).containsExactly(ProcedureRefusal.PAPER_BEGINS_BELOW);

        RulesScenario.inForce(scene, KANAGAWA, Rules.direct());

        assertThat(codes(begun(scene, known(scene, 1), KANAGAWA))).isEmpty();
    }

    @Test
    default void who_became_known_by_a_paper_that_was_thrown_away_is_forgotten_and_nobody_else() {
        JoinScene scene = scene();
        RegisteredData misread = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .born(LocalDate.of(1975, 5, 7))
                .number("669901")
                .build();
        RegisteredData right = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .born(LocalDate.of(1975, 5, 8))
                .number("669901")
                .build();
        PaperCode wrong = done(begun(scene, misread, AOBA));
        PaperCode again = done(begun(scene, misread, TOTSUKA));
        assertThat(codes(begun(scene, right, clerkOf(AOBA)))).containsExactly(ProcedureRefusal.PAPER_DOCTOR_UNCLEAR);

        done(discarded(scene, wrong, AOBA, version(scene, wrong), clerkOf(AOBA)));
        assertThat(codes(begun(scene, right, clerkOf(AOBA)))).containsExactly(ProcedureRefusal.PAPER_DOCTOR_UNCLEAR);
        Version seen = done(queries(scene).show(again, TOTSUKA.id(), clerkOf(TOTSUKA)))
                .draft()
                .version();
        done(discarded(scene, again, TOTSUKA, seen, clerkOf(TOTSUKA)));

        PaperCode paper = done(begun(scene, right, clerkOf(AOBA)));
        assertThat(done(queries(scene).show(paper, AOBA.id(), clerkOf(AOBA)))
                        .applicant()
                        .birth())
                .isEqualTo(right.birth());
        PaperCode known = done(begun(scene, known(scene, 1), clerkOf(AOBA)));
        done(discarded(scene, known, AOBA, version(scene, known), clerkOf(AOBA)));
        assertThat(known(scene, 1).licence().number()).isNotNull();
    }

    @Test
    default void what_nobody_has_gone_on_with_is_forgotten_after_its_last_day_and_a_stranger_with_it() {
        JoinScene scene = scene();
        RegisteredData fresh = Physicians.data()
                .kana(new KanaName("ミライ", "ハナコ"))
                .number("669910")
                .build();
        PaperCode paper = done(begun(scene, fresh, clerkOf(AOBA)));
        PersonId stranger = done(queries(scene).show(paper, AOBA.id(), clerkOf(AOBA)))
                .draft()
                .person();
        PaperForm printed = done(printed(scene, draft(scene), doctor(1)));

        scene.clock().forward(DraftLife.USUAL.length());
        Handled onTheLastDay = done(forgotten(scene));
        scene.clock().forward(Duration.ofDays(1));
        Draft later = draft(scene);
        Handled afterIt = done(forgotten(scene));

        assertThat(onTheLastDay.report()).isEqualTo("0 / 0");
        assertThat(afterIt.report()).isEqualTo("2 / 0");
        scene.ports().work().readOnly(() -> {
            assertThat(scene.ports().people().physicians().find(stranger)).isEmpty();
            assertThat(scene.ports().procedures().papers().discarded(paper)).isPresent();
            assertThat(scene.ports().procedures().papers().find(printed.code())).isEmpty();
            assertThat(scene.ports().procedures().drafts().of(Physicians.id(1)))
                    .extracting(Draft::id)
                    .containsExactly(later.id());
            return stranger;
        });
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.DISCARD_DRAFT.name()))
                .hasSize(2);
        assertThat(scene.procedures()
                        .forgetDrafts()
                        .forget(new ForgetDrafts.Command(10), clerkOf(AOBA))
                        .accepted())
                .isEmpty();
    }

    private static Outcome<Handled> forgotten(JoinScene scene) {
        return scene.procedures().forgetDrafts().forget(new ForgetDrafts.Command(10), Caller.automation("schedule"));
    }

    @Test
    default void of_a_doctor_of_other_bodies_an_office_reads_no_more_than_who_it_is_until_the_paper_is_filed() {
        JoinScene scene = scene();
        RegisteredData unknown = Physicians.data()
                .kana(new KanaName("カクウ", "ハナコ"))
                .number("669901")
                .build();
        PaperCode code = done(begun(scene, known(scene, 1), clerkOf(AOBA)));
        PaperCode newcomer = done(begun(scene, unknown, clerkOf(AOBA)));

        assertThat(readable(scene, code)).isFalse();
        assertThat(readable(scene, newcomer)).isTrue();
        Receipt back = done(scene.sendBack(done(entered(scene, code, Optional.empty(), true)), AOBA));
        assertThat(readable(scene, done(answered(scene, back, AOBA, ANSWERED_ON, clerkOf(AOBA)))))
                .isTrue();
    }

    private static boolean readable(JoinScene scene, PaperCode code) {
        return done(queries(scene).show(code, AOBA.id(), clerkOf(AOBA))).readable();
    }

    private static Version version(JoinScene scene, PaperCode paper) {
        return done(queries(scene).show(paper, AOBA.id(), clerkOf(AOBA)))
                .draft()
                .version();
    }

    @Test
    default void letters_about_what_an_office_entered_wait_in_its_own_tray_whoever_acted() {
        JoinScene scene = scene();

        done(scene.sendBack(scene.approved(enteredByHand(scene), AOBA), YOKOHAMA));

        assertThat(done(scene.system().tray().trayQueries().waiting(YOKOHAMA.id(), clerkOf(YOKOHAMA)))
                        .number())
                .isZero();
        assertThat(done(scene.system().tray().trayQueries().waiting(AOBA.id(), clerkOf(AOBA)))
                        .number())
                .isEqualTo(3);
    }

    private static Receipt enteredByHand(JoinScene scene) {
        PaperCode code = done(begun(scene, known(scene, 1), clerkOf(AOBA)));
        return done(entered(scene, code, Optional.empty(), true));
    }

    private static RegisteredData known(JoinScene scene, int doctor) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(doctor)))
                .latest();
    }

    private static Outcome<Receipt> entered(JoinScene scene, PaperCode code, Optional<Reason> answer, boolean signed) {
        return scene.procedures()
                .paper()
                .enterPaper()
                .enter(
                        new EnterPaper.Command(
                                code, AOBA.id(), Procedures.request().build(), answer, signed, Optional.empty()),
                        clerkOf(AOBA));
    }

    private static Outcome<?> rulesOfAnswer(JoinScene scene, Receipt seen, Caller caller) {
        return scene.procedures().joinPreview().rulesOfAnswer(seen.id(), List.of(AOBA), caller);
    }

    private static Outcome<PaperCode> answered(
            JoinScene scene, Receipt seen, Association body, LocalDate day, Caller caller) {
        return scene.procedures()
                .paper()
                .answerOnPaper()
                .begin(new AnswerOnPaper.Command(seen.id(), body.id(), day, Map.of(), seen.version()), caller);
    }

    private static Outcome<Receipt> withdrawn(
            JoinScene scene, Receipt seen, Association body, boolean signed, Caller caller) {
        return scene.procedures()
                .withdrawProcedure()
                .withdraw(
                        new WithdrawProcedure.OnPaper(
                                seen.id(), body.id(), ANSWERED_ON, Optional.empty(), signed, seen.version()),
                        caller);
    }

    private static Outcome<Receipt> withdrawn(JoinScene scene, Receipt seen, LocalDate day) {
        return scene.procedures()
                .withdrawProcedure()
                .withdraw(
                        new WithdrawProcedure.OnPaper(
                                seen.id(), AOBA.id(), day, Optional.empty(), false, seen.version()),
                        clerkOf(AOBA));
    }

    @Test
    default void what_the_doctor_changed_after_it_was_compared_with_the_paper_is_not_filed() {
        JoinScene scene = scene();
        Draft draft = draft(scene);
        PaperForm form = done(printed(scene, draft, doctor(1)));
        Version seen = done(queries(scene).show(form.code(), AOBA.id(), clerkOf(AOBA)))
                .draft()
                .version();
        done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.of(draft.id()), Map.of("remarks", "変更")), doctor(1)));
        Version now = done(queries(scene).show(form.code(), AOBA.id(), clerkOf(AOBA)))
                .draft()
                .version();

        assertThat(codes(compared(scene, form, seen))).containsExactly(ProcedureRefusal.PAPER_CHANGED_MEANWHILE);
        assertThat(codes(queries(scene).show(form.code(), AOBA.id(), clerkOf(AOBA))))
                .isEmpty();
        assertThat(compared(scene, form, now).accepted()).isPresent();
    }

    private static Outcome<Receipt> compared(JoinScene scene, PaperForm form, Version seen) {
        return scene.procedures()
                .paper()
                .enterPaper()
                .enter(
                        new EnterPaper.Command(
                                form.code(),
                                AOBA.id(),
                                Procedures.request().build(),
                                Optional.empty(),
                                true,
                                Optional.of(seen)),
                        clerkOf(AOBA));
    }

    private static void kept(JoinScene scene, PaperForm form) {
        scene.ports().work().inTransaction(() -> {
            papers(scene).keep(form);
            return form;
        });
    }

    private static PaperForms papers(JoinScene scene) {
        return scene.ports().procedures().papers();
    }

    private static PaperQueries queries(JoinScene scene) {
        return scene.procedures().paper().paperQueries();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.<List<RefusalCode>>fold(
                accepted -> List.of(),
                reasons ->
                        reasons.reasons().stream().map(reason -> reason.code()).toList());
    }
}
