package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberScene.doctor;
import static jp.mamis.application.membership.MemberScene.holding;
import static jp.mamis.application.membership.MemberScene.staffOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.FoundAssociation;
import jp.mamis.application.hierarchy.MergeAssociations;
import jp.mamis.application.hierarchy.RenameAssociation;
import jp.mamis.application.hierarchy.SplitAssociation;
import jp.mamis.application.institutions.LoadInstitutions;
import jp.mamis.application.institutions.PrepareInstitutionLoad;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.people.AmendAffiliations;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.application.procedures.BoardPaperQueries;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.application.statistics.StatisticsQueries;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.tray.DispatchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every read that may be refused, found by reflection, asked by everybody to whom the body of the question is a foreign
 * one. A new kind of argument has to be added to {@link #ARGUMENTS}.
 */
class DeniedReadsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final AssociationCode CODE = Associations.AOBA.code();
    private static final AssociationCode OTHER = Associations.TOTSUKA.code();
    private static final AssociationName NAME = new AssociationName("見本医師会");

    private static final AssociationCode NEW_CODE = AssociationCode.parse("14990");

    private static final FoundAssociation.Plan FOUNDING =
            new FoundAssociation.Plan(NEW_CODE, true, NAME, CODE, Optional.empty(), DAY);

    private static final AmendPhysician.Command AMENDMENT = new AmendPhysician.Command(
            Physicians.id(1), Version.NEW.next(), Physicians.data().build());

    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(AssociationId.class, Associations.AOBA.id()),
            Map.entry(AssociationCode.class, Associations.AOBA.code()),
            Map.entry(PersonId.class, Physicians.id(1)),
            Map.entry(LicenceNumber.class, LicenceNumber.parse("660001")),
            Map.entry(RegistrationRequestId.class, new RegistrationRequestId(new UUID(7, 17))),
            Map.entry(ProcedureId.class, new ProcedureId(new UUID(7, 7))),
            Map.entry(ReferenceNumber.class, ReferenceNumber.parse("J-2026-0000123-6")),
            Map.entry(DraftId.class, new DraftId(new UUID(7, 8))),
            Map.entry(PaperCode.class, PaperCode.of(1)),
            Map.entry(FolderId.class, new FolderId(new UUID(7, 12))),
            Map.entry(AttachmentId.class, new AttachmentId(new UUID(7, 13))),
            Map.entry(AccountId.class, new AccountId(new UUID(7, 9))),
            Map.entry(HelpRequestId.class, new HelpRequestId(new UUID(7, 12))),
            Map.entry(LoginId.class, LoginId.parse("nobody")),
            Map.entry(UUID.class, new UUID(7, 16)),
            Map.entry(LinkToken.class, LinkToken.parse("0".repeat(64))),
            Map.entry(MailId.class, new MailId(new UUID(7, 10))),
            Map.entry(BulkApprovalId.class, new BulkApprovalId(new UUID(7, 11))),
            Map.entry(BoardPaperQueries.Medium.class, BoardPaperQueries.Medium.SCREEN),
            Map.entry(List.class, List.of(new BulkApproval.Item(new ProcedureId(new UUID(7, 7)), Version.NEW.next()))),
            Map.entry(AuthorityName.class, AuthorityName.parse("sign1")),
            Map.entry(Activation.Purpose.class, Activation.Purpose.STATUS),
            Map.entry(JobId.class, new JobId(new UUID(7, 15))),
            Map.entry(DispatchId.class, new DispatchId(new UUID(7, 14))),
            Map.entry(Collection.class, List.of(new DispatchId(new UUID(7, 14)))),
            Map.entry(TrayFilter.class, TrayFilter.WAITING),
            Map.entry(SoughtName.class, SoughtName.NOTHING),
            Map.entry(TrayQueries.Purpose.class, TrayQueries.Purpose.PRINT),
            Map.entry(InstitutionName.class, new InstitutionName("見本クリニック")),
            Map.entry(ListKind.class, ListKind.PROCEDURES),
            Map.entry(String.class, "csv"),
            Map.entry(int.class, 1),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 31)),
            Map.entry(Page.class, Page.first(10)),
            Map.entry(MemberIndex.Filter.class, MemberIndex.Filter.CURRENT),
            Map.entry(ProcedureIndex.Filter.class, ProcedureIndex.Filter.ALL),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(AmendPhysician.Command.class, AMENDMENT),
            Map.entry(
                    AmendAffiliations.Command.class,
                    new AmendAffiliations.Command(Physicians.id(1), Version.NEW, List.of())),
            Map.entry(
                    LoadInstitutions.Command.class,
                    new LoadInstitutions.Command(List.of(), LoadInstitutions.Coverage.NAMED)),
            Map.entry(
                    PrepareInstitutionLoad.Command.class,
                    new PrepareInstitutionLoad.Command(
                            FileContent.of(new byte[0]), "", LoadInstitutions.Coverage.NAMED)),
            Map.entry(
                    StatisticsQueries.Question.class,
                    new StatisticsQueries.Question(
                            Associations.AOBA.id(),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of(Dimension.CATEGORY),
                            Counting.APPROVED)),
            Map.entry(
                    QualificationQueries.Question.class,
                    new QualificationQueries.Question(
                            LicenceNumber.parse("660001"), Optional.empty(), Optional.empty())),
            Map.entry(FoundAssociation.Plan.class, FOUNDING),
            Map.entry(RenameAssociation.Plan.class, new RenameAssociation.Plan(CODE, NAME, DAY)),
            Map.entry(MergeAssociations.Plan.class, new MergeAssociations.Plan(Set.of(CODE), OTHER, DAY)),
            Map.entry(SplitAssociation.Plan.class, new SplitAssociation.Plan(CODE, List.of(OTHER), DAY)),
            Map.entry(DissolveAssociation.Plan.class, new DissolveAssociation.Plan(CODE, DAY)));

    /** About the caller alone, or open to whoever holds a link. */
    private static final Set<String> OWN = Set.of(
            "OwnRegistrationQueries.own",
            "OwnRegistrationQueries.looksAtOwn",
            "AccountQueries.own",
            "AccountQueries.ownSessions",
            "JobQueries.list",
            "OwnMailQueries.opens",
            "JoinPreview.judge",
            "RegistrationQueries.open");

    private static final List<Caller> STRANGERS = List.of(
            staffOf(Associations.FUJISAWA),
            holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.FUJISAWA.id()),
            doctor(Physicians.id(2)));

    private final MemberScene scene = new MemberScene();

    /** A question of a class that one gets from the system by asking for context and class in turn. */
    private record Read(List<Method> contexts, Method queries, Method question) {

        Outcome<?> of(AssociationSystem system, Caller caller) throws ReflectiveOperationException {
            Object[] arguments = Arrays.stream(question.getParameterTypes())
                    .map(type -> type.equals(Caller.class)
                            ? caller
                            : Optional.ofNullable(ARGUMENTS.get(type)).orElseThrow())
                    .toArray();
            Object asked = system;
            for (Method context : contexts) {
                asked = context.invoke(asked);
            }
            return (Outcome<?>) question.invoke(queries.invoke(asked), arguments);
        }

        @Override
        public String toString() {
            return queries.getName() + "." + question.getName() + question.getParameterCount();
        }
    }

    /** Those of the system itself, of its contexts and of what these are made of. */
    static Stream<Read> reads() {
        Stream<List<Method>> places = contexts(AssociationSystem.class)
                .flatMap(context -> Stream.concat(
                        Stream.of(List.of(context)),
                        contexts(context.getReturnType()).map(inner -> List.of(context, inner))));
        return Stream.concat(Stream.of(List.<Method>of()), places)
                .flatMap(contexts -> methods(
                                contexts.isEmpty()
                                        ? AssociationSystem.class
                                        : contexts.get(contexts.size() - 1).getReturnType(),
                                method -> method.getReturnType().getSimpleName().matches(".*(Queries|Preview)"))
                        .flatMap(queries -> methods(queries.getReturnType(), DeniedReadsTest::mayBeRefused)
                                .map(question -> new Read(contexts, queries, question))));
    }

    private static Stream<Method> contexts(Class<?> type) {
        return methods(type, method -> method.getReturnType().getSimpleName().endsWith("UseCases"));
    }

    private static boolean mayBeRefused(Method method) {
        return method.getReturnType().equals(Outcome.class)
                && List.of(method.getParameterTypes()).contains(Caller.class)
                && !OWN.contains(method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }

    private static Stream<Method> methods(Class<?> type, Predicate<Method> wanted) {
        return Arrays.stream(type.getMethods())
                .filter(wanted)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount));
    }

    @Test
    void the_reads_of_every_context_are_found() {
        assertThat(reads().map(Read::toString))
                .contains(
                        "mailQueries.list3",
                        "mailQueries.preview2",
                        "scheduleQueries.list1",
                        "accountQueries.physician3",
                        "memberQueries.inBody5",
                        "officeQueries.office3",
                        "physicianQueries.withLicence2",
                        "associationQueries.kept2",
                        "amendmentPreview.check2",
                        "joinPreview.rulesOfAnswer3",
                        "mandateQueries.at2",
                        "deputyQueries.at2",
                        "helpQueries.one3",
                        "suspensionQueries.everywhere1",
                        "partnerQueries.at2",
                        "labels.part4",
                        "structurePreview.of2");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void a_denied_read_is_refused_and_leaves_one_entry(Read read) throws ReflectiveOperationException {
        for (Caller stranger : STRANGERS) {
            int before = scene.journal().size();

            assertRefusedOnce(read.of(scene.system, stranger), before);
        }
    }

    @Test
    void who_may_not_verify_the_chain_leaves_one_entry() {
        for (Caller stranger : STRANGERS) {
            int before = scene.journal().size();

            assertRefusedOnce(scene.system.journal().verifyChain().verify(stranger), before);
        }
    }

    private void assertRefusedOnce(Outcome<?> answer, int before) {
        assertThat(answer.refusals()).isNotEmpty();
        assertThat(scene.journal().subList(before, scene.journal().size()))
                .containsExactly("DENIED_LOOK "
                        + answer.refusals().orElseThrow().first().code().name());
        assertThat(scene.looks()).isEmpty();
    }
}
