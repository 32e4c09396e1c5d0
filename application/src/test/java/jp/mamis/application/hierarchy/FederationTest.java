package jp.mamis.application.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hierarchy.FoundFederation.Loaded;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.hierarchy.LocalAssociation;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FederationTest {

    private static final Instant LAST_SECOND_OF_31_MARCH = Instant.parse("2026-03-31T14:59:59Z");
    private static final LocalDate FIRST_OF_YEAR = LocalDate.of(2026, 4, 1);
    private static final AssociationCode YOKOHAMA = AssociationCode.parse("14010");
    private static final AssociationCode AOBA = AssociationCode.parse("1401A");
    private static final Caller OPERATOR = Caller.operator("sample", "test");

    private final Ports ports = InMemoryPorts.ports();
    private final HierarchyUseCases federation = at(LAST_SECOND_OF_31_MARCH);

    @BeforeEach
    void load_the_sample() {
        federation.foundFederation().loadSample(OPERATOR);
    }

    @Test
    void the_sample_holds_every_tier_and_kind_with_minted_codes_marked() {
        Hierarchy loaded = federation.currentHierarchy().get();

        assertThat(loaded.all()).hasSize(639);
        assertThat(count(loaded, Tier.PREFECTURAL)).isEqualTo(47);
        assertThat(count(loaded, Tier.DISTRICT)).isEqualTo(30);
        for (LocalKind kind : LocalKind.values()) {
            assertThat(loaded.all()).anyMatch(body -> body instanceof LocalAssociation local && local.kind() == kind);
        }
        assertThat(loaded.all())
                .allMatch(body ->
                        body.particulars().codeIsProvisional() == (body.tier().number() > 2));
        assertThat(loaded.pathOf(body(AOBA).id()))
                .extracting(body -> body.name().text())
                .containsExactly("横浜市青葉区医師会", "横浜市医師会", "神奈川県医師会", "日本医師会");
    }

    @Test
    void loading_again_adds_nothing_and_leaves_changes_alone() {
        rename(YOKOHAMA, "横浜医師会", systemAdministrator());
        long entries = entries().size();

        Outcome<Loaded> again = federation.foundFederation().loadSample(OPERATOR);

        assertThat(again.accepted()).contains(new Loaded(0, 639));
        assertThat(body(YOKOHAMA).name().text()).isEqualTo("横浜医師会");
        assertThat(entries()).hasSize((int) entries);
    }

    @Test
    void nobody_but_the_operator_loads_the_sample() {
        Outcome<Loaded> outcome = federation.foundFederation().loadSample(systemAdministrator());

        assertThat(codes(outcome)).containsExactly(HierarchyRefusal.NOT_OPERATOR);
    }

    @Test
    void a_name_changes_on_its_day_in_tokyo() {
        rename(YOKOHAMA, "横浜医師会", systemAdministrator());

        AssociationPage before = federation.associationQueries().find(YOKOHAMA).orElseThrow();
        AssociationPage after = at(LAST_SECOND_OF_31_MARCH.plusSeconds(1))
                .associationQueries()
                .find(YOKOHAMA)
                .orElseThrow();

        assertThat(before.body().name().text()).isEqualTo("横浜市医師会");
        assertThat(after.body().name().text()).isEqualTo("横浜医師会");
        assertThat(after.names()).hasSize(2);
    }

    @Test
    void two_bodies_merge_into_a_new_one() {
        AssociationCode next = AssociationCode.parse("14700");
        AssociationCode one = AssociationCode.parse("14020");
        AssociationCode other = AssociationCode.parse("14040");
        Outcome<Restructured> founded = found(next, systemAdministrator());

        Outcome<Restructured> merged = federation
                .mergeAssociations()
                .merge(
                        new MergeAssociations.Command(
                                new MergeAssociations.Plan(Set.of(one, other), next, FIRST_OF_YEAR), seen()),
                        systemAdministrator());

        assertThat(founded.accepted()).isPresent();
        assertThat(merged.accepted().orElseThrow().changed()).containsExactlyInAnyOrder(one, other);
        AssociationPage page = federation.associationQueries().find(next).orElseThrow();
        assertThat(page.predecessors()).extracting(AssociationView::code).containsExactly(one, other);
        AssociationPage ended = at(JapanTime.startOf(FIRST_OF_YEAR))
                .associationQueries()
                .find(one)
                .orElseThrow();
        assertThat(ended.successors()).extracting(AssociationView::code).containsExactly(next);
        assertThat(ended.body().inForce()).isFalse();
    }

    @Test
    void a_body_splits_into_two() {
        AssociationCode one = AssociationCode.parse("14700");
        AssociationCode other = AssociationCode.parse("14710");
        AssociationCode split = AssociationCode.parse("14020");
        found(one, systemAdministrator());
        found(other, systemAdministrator());

        Outcome<Restructured> outcome = federation
                .splitAssociation()
                .split(
                        new SplitAssociation.Command(
                                new SplitAssociation.Plan(split, List.of(one, other), FIRST_OF_YEAR), seen()),
                        systemAdministrator());

        assertThat(outcome.accepted().orElseThrow().changed()).containsExactly(split);
        assertThat(body(split).successors())
                .containsExactly(body(one).id(), body(other).id());
    }

    @Test
    void an_unknown_code_is_refused_and_named() {
        AssociationCode unknown = AssociationCode.parse("14ZZZ");
        Caller caller = systemAdministrator();

        assertThat(codes(rename(unknown, "別名", caller))).containsExactly(HierarchyRefusal.ASSOCIATION_NOT_FOUND);
        assertThat(codes(federation
                        .mergeAssociations()
                        .merge(
                                new MergeAssociations.Command(
                                        new MergeAssociations.Plan(Set.of(YOKOHAMA), unknown, FIRST_OF_YEAR), seen()),
                                caller)))
                .containsExactly(HierarchyRefusal.SUCCESSOR_NOT_FOUND);
        assertThat(codes(federation
                        .mergeAssociations()
                        .merge(
                                new MergeAssociations.Command(
                                        new MergeAssociations.Plan(Set.of(unknown), YOKOHAMA, FIRST_OF_YEAR), seen()),
                                caller)))
                .containsExactly(HierarchyRefusal.ASSOCIATION_NOT_FOUND);
        assertThat(codes(federation
                        .splitAssociation()
                        .split(
                                new SplitAssociation.Command(
                                        new SplitAssociation.Plan(YOKOHAMA, List.of(unknown, AOBA), FIRST_OF_YEAR),
                                        seen()),
                                caller)))
                .containsExactly(HierarchyRefusal.SUCCESSOR_NOT_FOUND);
        assertThat(codes(federation
                        .dissolveAssociation()
                        .dissolve(
                                new DissolveAssociation.Command(
                                        new DissolveAssociation.Plan(unknown, FIRST_OF_YEAR), seen()),
                                caller)))
                .containsExactly(HierarchyRefusal.ASSOCIATION_NOT_FOUND);
    }

    @Test
    void structure_is_for_system_administration_and_a_denial_is_recorded() {
        Caller ownAdministrator = administratorOf(YOKOHAMA);

        Outcome<Restructured> outcome = rename(YOKOHAMA, "横浜医師会", ownAdministrator);

        assertThat(codes(outcome)).containsExactly(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR);
        assertThat(body(YOKOHAMA).name().text()).isEqualTo("横浜市医師会");
        assertThat(entries()).last().satisfies(entry -> {
            assertThat(entry.intention()).isEqualTo("RENAME_ASSOCIATION");
            assertThat(entry.result()).isEqualTo("NOT_SYSTEM_ADMINISTRATOR");
        });
    }

    @Test
    void nobody_changes_a_structure_that_somebody_else_has_changed_since_it_was_seen() {
        Caller caller = systemAdministrator();
        Version before = seen();
        done(rename(YOKOHAMA, "横浜医師会", caller));
        int entries = entries().size();

        List<Outcome<Restructured>> late = List.of(
                federation
                        .renameAssociation()
                        .rename(
                                new RenameAssociation.Command(
                                        new RenameAssociation.Plan(
                                                YOKOHAMA, new AssociationName("新横浜医師会"), FIRST_OF_YEAR.plusDays(1)),
                                        before),
                                caller),
                federation
                        .foundAssociation()
                        .found(new FoundAssociation.Command(founding(AssociationCode.parse("14700")), before), caller),
                federation
                        .mergeAssociations()
                        .merge(
                                new MergeAssociations.Command(
                                        new MergeAssociations.Plan(
                                                Set.of(AssociationCode.parse("14020")), YOKOHAMA, FIRST_OF_YEAR),
                                        before),
                                caller),
                federation
                        .splitAssociation()
                        .split(
                                new SplitAssociation.Command(
                                        new SplitAssociation.Plan(
                                                AssociationCode.parse("14020"),
                                                List.of(YOKOHAMA, AssociationCode.parse("14040")),
                                                FIRST_OF_YEAR),
                                        before),
                                caller),
                federation
                        .dissolveAssociation()
                        .dissolve(
                                new DissolveAssociation.Command(
                                        new DissolveAssociation.Plan(AOBA, FIRST_OF_YEAR), before),
                                caller));

        assertThat(late)
                .hasSize(5)
                .allSatisfy(
                        outcome -> assertThat(outcome).isEqualTo(Outcome.refused(HierarchyRefusal.STRUCTURE_CHANGED)));
        assertThat(entries().subList(entries, entries + 5))
                .extracting(AuditEntry::result)
                .containsOnly("STRUCTURE_CHANGED");
        assertThat(done(rename(YOKOHAMA, "元横浜医師会", FIRST_OF_YEAR.plusDays(1), caller))
                        .version())
                .isNotEqualTo(before);
    }

    @Test
    void an_act_is_recorded_with_the_body_and_the_new_version() {
        Version version = rename(YOKOHAMA, "横浜医師会", systemAdministrator())
                .accepted()
                .orElseThrow()
                .version();

        assertThat(entries()).last().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(body(YOKOHAMA).id().value());
            assertThat(entry.version()).isEqualTo(version.number());
            assertThat(entry.detail()).isEqualTo("{\"code\":\"14010\",\"from\":\"2026-04-01\"}");
        });
    }

    @Test
    void a_body_keeps_its_profile_itself() {
        Outcome<Version> kept = keep(YOKOHAMA, Version.NEW, administratorOf(YOKOHAMA));

        assertThat(kept.accepted()).contains(new Version(1));
        assertThat(federation
                        .associationQueries()
                        .find(YOKOHAMA)
                        .orElseThrow()
                        .profile()
                        .contents())
                .isEqualTo(AssociationProfilesContract.FULL);
    }

    @Test
    void nobody_else_keeps_a_bodys_profile() {
        for (Caller other : List.of(
                administratorOf(AOBA),
                administratorOf(AssociationCode.parse("14000")),
                systemAdministrator(),
                caller(new Grant(Duty.ASSOCIATION_STAFF, body(YOKOHAMA).id())),
                Caller.anonymous(Channel.PAGE, "test"))) {
            assertThat(codes(keep(YOKOHAMA, Version.NEW, other)))
                    .containsExactly(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY);
        }
        assertThat(federation
                        .associationQueries()
                        .find(YOKOHAMA)
                        .orElseThrow()
                        .profile()
                        .contents())
                .isEqualTo(AssociationProfile.Contents.NONE);
    }

    @Test
    void a_profile_seen_before_someone_changed_it_is_stale_and_the_own_change_is_told_as_such() {
        keep(YOKOHAMA, Version.NEW, administratorOf(YOKOHAMA));

        assertThat(keep(YOKOHAMA, Version.NEW, administratorOf(YOKOHAMA)))
                .isEqualTo(Outcome.refused(
                        Refusal.of(HierarchyRefusal.CHANGED_MEANWHILE).byCaller()));
        assertThat(keep(YOKOHAMA, Version.NEW, another(administratorOf(YOKOHAMA))))
                .isEqualTo(Outcome.refused(HierarchyRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void entering_what_already_stands_changes_nothing() {
        keep(YOKOHAMA, Version.NEW, administratorOf(YOKOHAMA));

        assertThat(keep(YOKOHAMA, new Version(1), administratorOf(YOKOHAMA)).accepted())
                .contains(new Version(1));
    }

    @Test
    void lists_are_narrowed_and_come_in_parts_without_loss() {
        AssociationFilter kanagawa = new AssociationFilter(Prefecture.ofCode("14"), Optional.empty(), Optional.empty());
        AssociationQueries queries = federation.associationQueries();
        Slice<AssociationView> whole = queries.list(kanagawa, Page.first(200));

        Slice<AssociationView> first = queries.list(kanagawa, Page.first(20));
        Slice<AssociationView> second = queries.list(kanagawa, new Page(first.next(), 180));

        assertThat(whole.rows()).allMatch(view -> view.code().text().startsWith("14"));
        assertThat(first.rows()).hasSize(20);
        assertThat(Stream.concat(first.rows().stream(), second.rows().stream()))
                .containsExactlyElementsOf(whole.rows());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_search_folds_width_and_forms_of_kanji() {
        assertThat(search("青葉")).contains("1401A");
        assertThat(search("１４０１ａ")).containsExactly("1401A");
        assertThat(search("橫濱市靑葉")).containsExactly("1401A");
        assertThat(search("ない医師会")).isEmpty();
        assertThat(search("　")).hasSize(200);
    }

    @Test
    void the_tree_shows_bodies_of_today_only() {
        federation
                .dissolveAssociation()
                .dissolve(
                        new DissolveAssociation.Command(new DissolveAssociation.Plan(AOBA, FIRST_OF_YEAR), seen()),
                        systemAdministrator());

        assertThat(inTree(federation, AOBA)).isTrue();
        assertThat(inTree(at(JapanTime.startOf(FIRST_OF_YEAR)), AOBA)).isFalse();
    }

    @Test
    void the_hierarchy_remembered_follows_every_change() {
        Hierarchy before = federation.currentHierarchy().get();
        assertThat(federation.currentHierarchy().get()).isSameAs(before);

        rename(YOKOHAMA, "横浜医師会", systemAdministrator());

        assertThat(federation.currentHierarchy().get().version()).isNotEqualTo(before.version());
        assertThat(body(YOKOHAMA).name().text()).isEqualTo("横浜医師会");
    }

    @Test
    void what_was_seen_inside_a_failed_transaction_is_not_remembered_as_true() {
        assertThatThrownBy(() -> ports.work().inTransaction(() -> {
                    rename(YOKOHAMA, "横浜医師会", systemAdministrator());
                    federation.currentHierarchy().get();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(body(YOKOHAMA).name().text()).isEqualTo("横浜市医師会");

        rename(YOKOHAMA, "新横浜医師会", systemAdministrator());

        assertThat(body(YOKOHAMA).name().text()).isEqualTo("新横浜医師会");
    }

    private HierarchyUseCases at(Instant now) {
        return AssociationSystem.builder(ports)
                .clock(Clock.fixed(now, JapanTime.TOKYO))
                .build()
                .hierarchy();
    }

    private Association body(AssociationCode code) {
        return federation.currentHierarchy().get().findByCode(code).orElseThrow();
    }

    private Caller systemAdministrator() {
        AssociationId national =
                federation.currentHierarchy().get().national().orElseThrow().id();
        return caller(new Grant(Duty.SYSTEM_ADMINISTRATION, national));
    }

    private Caller administratorOf(AssociationCode code) {
        return caller(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body(code).id()));
    }

    private static Caller another(Caller caller) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 2))),
                caller.person(),
                caller.grants(),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    private static Caller caller(Grant grant) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.empty(),
                List.of(grant),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    private Version seen() {
        return federation.associationQueries().version();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.accepted().orElseThrow(() -> new AssertionError(outcome));
    }

    private Outcome<Restructured> rename(AssociationCode code, String name, Caller caller) {
        return rename(code, name, FIRST_OF_YEAR, caller);
    }

    private Outcome<Restructured> rename(AssociationCode code, String name, LocalDate from, Caller caller) {
        return federation
                .renameAssociation()
                .rename(
                        new RenameAssociation.Command(
                                new RenameAssociation.Plan(code, new AssociationName(name), from), seen()),
                        caller);
    }

    private Outcome<Restructured> found(AssociationCode code, Caller caller) {
        return federation.foundAssociation().found(new FoundAssociation.Command(founding(code), seen()), caller);
    }

    private static FoundAssociation.Plan founding(AssociationCode code) {
        return new FoundAssociation.Plan(
                code,
                true,
                new AssociationName("見本合同医師会"),
                AssociationCode.parse("14000"),
                Optional.of(LocalKind.AREA),
                FIRST_OF_YEAR);
    }

    private Outcome<Version> keep(AssociationCode code, Version basedOn, Caller caller) {
        return federation
                .keepAssociationProfile()
                .keep(new KeepAssociationProfile.Command(code, basedOn, AssociationProfilesContract.FULL), caller);
    }

    private List<String> search(String text) {
        AssociationFilter filter = new AssociationFilter(Optional.empty(), Optional.empty(), Optional.of(text));
        return federation.associationQueries().list(filter, Page.first(200)).rows().stream()
                .map(view -> view.code().text())
                .toList();
    }

    private static boolean inTree(HierarchyUseCases federation, AssociationCode code) {
        return contains(federation.associationQueries().tree().orElseThrow(), code);
    }

    private static boolean contains(AssociationBranch branch, AssociationCode code) {
        return branch.body().code().equals(code) || branch.below().stream().anyMatch(below -> contains(below, code));
    }

    private List<AuditEntry> entries() {
        return ports.work().readOnly(() -> ports.journal().after(0, 1_000));
    }

    private static long count(Hierarchy hierarchy, Tier tier) {
        return hierarchy.all().stream().filter(body -> body.tier() == tier).count();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
