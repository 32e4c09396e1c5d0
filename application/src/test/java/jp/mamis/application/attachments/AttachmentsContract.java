package jp.mamis.application.attachments;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KAWASAKI;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.procedures.DiscardDraft;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import org.junit.jupiter.api.Test;

/** What becomes of attached files, told through the use cases on stores of any kind. Aoba asks for a licence. */
public interface AttachmentsContract {

    String LICENCE = Rules.LICENCE.name();

    /** A prepared scene with three doctors on an empty store. */
    JoinScene scene();

    @Test
    default void a_file_goes_from_the_draft_into_the_procedure_and_to_the_body_that_asked() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "免許証.png", AttachedFiles.png()));

        Receipt receipt = done(submit(scene, draft));

        FolderId folder = new FolderId(receipt.id().value());
        assertThat(done(queries(scene).own(folder, doctor(1)))).containsExactly(file.into(folder));
        assertThat(done(queries(scene).atOffice(folder, AOBA.id(), clerkOf(AOBA))))
                .isEqualTo(new OfficeFiles(List.of(file.into(folder)), List.of()));
        assertThat(done(queries(scene).contentAtOffice(file.id(), AOBA.id(), clerkOf(AOBA)))
                        .bytes())
                .isEqualTo(FileContent.of(AttachedFiles.png()));
        assertThat(file.digest()).hasSize(64);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void nothing_is_filed_without_what_is_required() {
        JoinScene scene = asking(Rules.LICENCE, Rules.CAREER);
        Draft draft = draft(scene, 1);

        assertThat(codes(submit(scene, draft))).containsExactly(AttachmentRefusal.DOCUMENT_MISSING);
        assertThat(codes(scene.submit(1, Procedures.request().build())))
                .containsExactly(AttachmentRefusal.DOCUMENT_MISSING);
        done(attach(scene, draft, "a.pdf", AttachedFiles.pdf()));
        assertThat(submit(scene, draft).accepted()).isPresent();
    }

    @Test
    default void only_the_doctor_and_the_body_that_asked_get_to_see_a_file() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        FolderId before = new FolderId(draft.id().value());

        assertThat(codes(queries(scene).contentAtOffice(file.id(), AOBA.id(), clerkOf(AOBA))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(queries(scene).own(before, doctor(2)))).containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(attach(scene, draft, "b.jpg", AttachedFiles.jpeg(), doctor(2))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        Receipt receipt = scene.approved(done(submit(scene, draft)), AOBA);
        FolderId folder = new FolderId(receipt.id().value());

        assertThat(codes(queries(scene).ownContent(file.id(), doctor(2))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(queries(scene).contentAtOffice(file.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(queries(scene).contentAtOffice(file.id(), AOBA.id(), clerkOf(YOKOHAMA))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(queries(scene).atOffice(folder, KAWASAKI.id(), clerkOf(KAWASAKI))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(done(queries(scene).atOffice(folder, YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isEqualTo(new OfficeFiles(List.of(), List.of(new OfficeFiles.Others(AOBA.id(), LICENCE, 1))));
        assertThat(codes(queries(scene).ownContent(new AttachmentId(new UUID(9, 9)), doctor(1))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
    }

    @Test
    default void every_opening_is_a_look_of_its_own_that_the_doctor_sees() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        done(submit(scene, draft));

        for (int i = 0; i < 2; i++) {
            done(queries(scene).contentAtOffice(file.id(), AOBA.id(), clerkOf(AOBA)));
        }
        done(queries(scene).ownContent(file.id(), doctor(1)));

        List<ViewLog.Shown> looks = scene.ports()
                .work()
                .readOnly(() -> scene.ports()
                        .views()
                        .of(Physicians.id(1), Page.first(10))
                        .rows());
        assertThat(looks).hasSize(2).allSatisfy(look -> assertThat(look.kind()).isEqualTo(ViewLog.Kind.FILE));
    }

    @Test
    default void a_file_is_refused_with_every_reason_before_it_is_looked_into() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        for (int i = 0; i < AskedDocument.MOST_FILES; i++) {
            done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        }

        assertThat(codes(attach(scene, draft, LICENCE, false)))
                .containsExactly(AttachmentRefusal.CONSENT_NEEDED, AttachmentRefusal.TOO_MANY_FILES);
        assertThat(codes(attach(scene, draft, "履歴書", true))).containsExactly(AttachmentRefusal.DOCUMENT_NOT_ASKED);
        assertThat(codes(attach(scene, draft(scene, 2), "a.jpg", new byte[0], doctor(2))))
                .containsExactly(AttachmentRefusal.FILE_EMPTY);
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.ATTACH_FILE.name()))
                .hasSize(AskedDocument.MOST_FILES + 3);
    }

    @Test
    default void files_are_taken_away_until_filed_and_again_when_sent_back() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment wrong = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        Attachment right = done(attach(scene, draft, "b.jpg", AttachedFiles.jpeg()));
        assertThat(codes(remove(scene, wrong, doctor(2)))).containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        done(remove(scene, wrong, doctor(1)));
        assertThat(codes(remove(scene, wrong, doctor(1)))).containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        Receipt receipt = done(submit(scene, draft));
        assertThat(codes(remove(scene, right, doctor(1)))).containsExactly(AttachmentRefusal.FILES_CLOSED);

        Receipt back = done(scene.sendBack(receipt, AOBA));
        done(remove(scene, right, doctor(1)));
        assertThat(codes(scene.resubmit(back, 1, Procedures.request().build())))
                .containsExactly(AttachmentRefusal.DOCUMENT_MISSING);
        Draft answer = done(scene.procedures()
                .saveDraft()
                .save(
                        new SaveDraft.Command(
                                Optional.empty(),
                                Map.of(Draft.PROCEDURE, receipt.id().value().toString())),
                        doctor(1)));
        Attachment anew = done(attach(scene, answer, "c.jpg", AttachedFiles.jpeg()));

        assertThat(anew.folder().value()).isEqualTo(receipt.id().value());
        assertThat(scene.resubmit(back, 1, Procedures.request().build()).accepted())
                .isPresent();
    }

    @Test
    default void what_a_discarded_draft_held_is_gone_and_what_is_not_asked_for_is_not_filed() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        done(scene.procedures()
                .discardDraft()
                .discard(new DiscardDraft.Command(draft.id(), Optional.empty()), doctor(1)));
        assertThat(content(scene, file)).isEmpty();

        Draft other = draft(scene, 2);
        Attachment left = done(attach(scene, other, "a.jpg", AttachedFiles.jpeg(), doctor(2)));
        done(scene.procedures()
                .submitProcedure()
                .submit(
                        new SubmitProcedure.Command(
                                Procedures.request().joining(KAWASAKI).build(), Optional.of(other.id())),
                        doctor(2)));

        assertThat(content(scene, left)).isEmpty();
        assertThat(found(scene, left)).isEmpty();
    }

    @Test
    default void content_is_erased_when_the_months_after_the_end_are_over() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        Receipt receipt = done(submit(scene, draft));
        assertThat(found(scene, file).orElseThrow().eraseOn()).isEmpty();
        done(scene.reject(receipt, AOBA));
        LocalDate ended = JapanTime.today(scene.clock().instant());
        LocalDate day = ended.plusMonths(Rules.LICENCE.keptMonths()).plusDays(1);
        assertThat(found(scene, file).orElseThrow().eraseOn()).contains(day);

        to(scene, day.minusDays(1));
        assertThat(done(erase(scene))).isZero();
        assertThat(content(scene, file)).isPresent();
        to(scene, day);
        assertThat(done(erase(scene))).isEqualTo(1);
        assertThat(done(erase(scene))).isZero();

        assertThat(content(scene, file)).isEmpty();
        assertThat(found(scene, file).orElseThrow().isErased()).isTrue();
        assertThat(codes(queries(scene).ownContent(file.id(), doctor(1))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(codes(scene.system().attachments().eraseFiles().erase(new EraseFiles.Command(9), doctor(1))))
                .containsExactly(AttachmentRefusal.NO_SUCH_FILE);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void a_file_that_is_never_filed_is_erased_after_six_months_and_counts_no_more() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        LocalDate day = JapanTime.today(scene.clock().instant()).plusMonths(6).plusDays(1);
        assertThat(file.eraseOn()).contains(day);

        to(scene, day.minusDays(1));
        assertThat(done(erase(scene))).isZero();
        to(scene, day);
        assertThat(done(erase(scene))).isEqualTo(1);

        assertThat(content(scene, file)).isEmpty();
        assertThat(codes(submit(scene, draft))).contains(AttachmentRefusal.DOCUMENT_MISSING);
    }

    @Test
    default void a_file_that_a_body_has_approved_with_stays_for_it() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        Attachment file = done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        done(scene.sendBack(scene.approved(done(submit(scene, draft)), AOBA), YOKOHAMA));

        assertThat(codes(remove(scene, file, doctor(1)))).containsExactly(AttachmentRefusal.FILE_DECIDED_ON);
        assertThat(content(scene, file)).isPresent();
    }

    @Test
    default void reading_the_list_of_files_is_a_look_that_the_doctor_sees() {
        JoinScene scene = asking(Rules.LICENCE);
        Draft draft = draft(scene, 1);
        done(attach(scene, draft, "a.jpg", AttachedFiles.jpeg()));
        FolderId folder = new FolderId(done(submit(scene, draft)).id().value());

        done(queries(scene).atOffice(folder, AOBA.id(), clerkOf(AOBA)));

        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .views()
                                .of(Physicians.id(1), Page.first(10))
                                .rows()))
                .singleElement()
                .satisfies(look -> assertThat(look.kind()).isEqualTo(ViewLog.Kind.FILE));
    }

    private JoinScene asking(AskedDocument... documents) {
        JoinScene scene = scene();
        BodyRules rules = Rules.asking(documents);
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .rules()
                    .save(new AssociationSettings(
                            AOBA.id(), Version.NEW, List.of(new DatedRules(BOARD_DAY.minusYears(1), rules))));
            return rules;
        });
        return scene;
    }

    private static Draft draft(JoinScene scene, int doctor) {
        return done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of("a", "b")), doctor(doctor)));
    }

    private static Outcome<Receipt> submit(JoinScene scene, Draft draft) {
        return scene.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(Procedures.request().build(), Optional.of(draft.id())), doctor(1));
    }

    private static Outcome<Attachment> attach(JoinScene scene, Draft draft, String name, byte[] content) {
        return attach(scene, draft, name, content, doctor(1));
    }

    private static Outcome<Attachment> attach(
            JoinScene scene, Draft draft, String name, byte[] content, Caller caller) {
        return attach(
                scene,
                new AttachFile.Command(folder(draft), AOBA.code(), LICENCE, name, FileContent.of(content), true),
                caller);
    }

    private static Outcome<Attachment> attach(JoinScene scene, Draft draft, String document, boolean agreed) {
        return attach(
                scene,
                new AttachFile.Command(
                        folder(draft), AOBA.code(), document, "a.jpg", FileContent.of(AttachedFiles.jpeg()), agreed),
                doctor(1));
    }

    private static Outcome<Attachment> attach(JoinScene scene, AttachFile.Command command, Caller caller) {
        return scene.system().attachments().attachFile().attach(command, caller);
    }

    private static FolderId folder(Draft draft) {
        return new FolderId(draft.id().value());
    }

    private static Outcome<Attachment> remove(JoinScene scene, Attachment file, Caller caller) {
        return scene.system().attachments().removeFile().remove(new RemoveFile.Command(file.id()), caller);
    }

    private static Outcome<Integer> erase(JoinScene scene) {
        return scene.system()
                .attachments()
                .eraseFiles()
                .erase(new EraseFiles.Command(100), Caller.automation("clockwork"));
    }

    private static AttachmentQueries queries(JoinScene scene) {
        return scene.system().attachments().attachmentQueries();
    }

    private static Optional<byte[]> content(JoinScene scene, Attachment file) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().files().blobs().find(file.id()));
    }

    private static Optional<Attachment> found(JoinScene scene, Attachment file) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().files().attachments().find(file.id()));
    }

    private static void to(JoinScene scene, LocalDate day) {
        scene.clock().forward(Duration.between(scene.clock().instant(), JapanTime.startOf(day)));
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.<List<RefusalCode>>fold(
                accepted -> List.of(),
                reasons ->
                        reasons.reasons().stream().map(reason -> reason.code()).toList());
    }
}
