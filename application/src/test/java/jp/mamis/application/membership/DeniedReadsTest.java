package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberScene.doctor;
import static jp.mamis.application.membership.MemberScene.holding;
import static jp.mamis.application.membership.MemberScene.staffOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.qualification.LicenceNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every read that may be refused, asked by everybody to whom the body of the question is a foreign one. */
class DeniedReadsTest {

    private static final AssociationId AOBA = Associations.AOBA.id();
    private static final ProcedureId PROCEDURE = new ProcedureId(new UUID(7, 7));
    private static final List<Caller> STRANGERS = List.of(
            staffOf(Associations.FUJISAWA),
            holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.FUJISAWA.id()),
            doctor(Physicians.id(2)));

    private final MemberScene scene = new MemberScene();

    interface Read extends Function<AssociationSystem, Function<Caller, Outcome<?>>> {}

    static Stream<Arguments> reads() {
        ProcedureIndex.Filter every = new ProcedureIndex.Filter(Set.of(), "", ProcedureIndex.Sort.OLDEST_FIRST);
        return Stream.of(
                read(
                        "members",
                        system -> caller -> system.membership()
                                .memberQueries()
                                .inBody(AOBA, MemberIndex.Filter.CURRENT, Page.first(10), caller)),
                read(
                        "tally",
                        system -> caller -> system.membership().memberQueries().tally(AOBA, caller)),
                read(
                        "member",
                        system -> caller -> system.membership().memberQueries().page(Physicians.id(1), AOBA, caller)),
                read(
                        "queue",
                        system -> caller ->
                                system.procedures().procedureQueries().queue(AOBA, every, Page.first(10), caller)),
                read(
                        "counts",
                        system ->
                                caller -> system.procedures().procedureQueries().counts(AOBA, caller)),
                read(
                        "procedure",
                        system ->
                                caller -> system.procedures().procedureQueries().office(PROCEDURE, AOBA, caller)),
                read(
                        "tracker",
                        system ->
                                caller -> system.procedures().procedureQueries().tracker(PROCEDURE, caller)),
                read(
                        "reference",
                        system -> caller -> system.procedures()
                                .procedureQueries()
                                .find(ReferenceNumber.parse("J-2026-0000123-6"), caller)),
                read(
                        "draft",
                        system -> caller ->
                                system.procedures().procedureQueries().draft(new DraftId(new UUID(7, 8)), caller)),
                read(
                        "staff",
                        system -> caller -> system.accounts().accountQueries().staffOf(AOBA, Page.first(10), caller)),
                read(
                        "account",
                        system -> caller -> system.accounts()
                                .accountQueries()
                                .staffMember(AOBA, new AccountId(new UUID(7, 9)), caller)),
                read(
                        "keeping accounts",
                        system -> caller -> system.accounts().accountQueries().kept(AOBA, caller)),
                read(
                        "bodies below",
                        system -> caller -> system.accounts().accountQueries().administeredBelow(AOBA, caller)),
                read(
                        "renewable",
                        system -> caller ->
                                system.accounts().accountQueries().renewable(LoginId.parse("nobody"), caller)),
                read(
                        "profile",
                        system -> caller ->
                                system.hierarchy().associationQueries().kept(Associations.AOBA.code(), caller)),
                read(
                        "structure",
                        system -> caller ->
                                system.hierarchy().associationQueries().restructurable(caller)),
                read(
                        "licence",
                        system -> caller ->
                                system.people().physicianQueries().withLicence(LicenceNumber.parse("660001"), caller)),
                read("chain", system -> caller -> system.journal().verifyChain().verify(caller)));
    }

    private static Arguments read(String name, Read read) {
        return Arguments.of(name, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void a_denied_read_is_refused_and_leaves_one_entry(String name, Read read) {
        for (Caller stranger : STRANGERS) {
            int before = scene.journal().size();

            Outcome<?> answer = read.apply(scene.system).apply(stranger);

            assertThat(answer.refusals()).isNotEmpty();
            assertThat(scene.journal().subList(before, scene.journal().size()))
                    .containsExactly("DENIED_LOOK "
                            + answer.refusals().orElseThrow().first().code().name());
        }
        assertThat(scene.looks()).isEmpty();
    }
}
