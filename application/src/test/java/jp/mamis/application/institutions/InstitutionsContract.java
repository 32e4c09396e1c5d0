package jp.mamis.application.institutions;

import static jp.mamis.application.procedures.JoinScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.institutions.WorkplaceNote;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;

/** What the register of institutions promises, on stores of any kind. */
public interface InstitutionsContract {

    Caller KEEPER = MemberScene.holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA.id());

    Institution HOSPITAL = jp.mamis.domain.fixture.Institutions.hospital();

    Institution CLINIC = institution("141990012", "髙橋　架空内科クリニック", "たかはしかくうないかくりにっく", "横浜市見本区架空町2");

    Institution OFFICE = new Institution(
            InstitutionCode.parse("H141200001"),
            new InstitutionName("見本産業保健センター"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Interval.since(LocalDate.of(2020, 4, 1)),
            Optional.empty());

    Institution FAR = institution("261990001", "架空総合病院", "カクウソウゴウビョウイン", "京都市北区架空通見本下る例示町東入る仮設町桃源郷ビル3階");

    /** A prepared scene on an empty store. */
    JoinScene scene();

    @Test
    default void an_entry_comes_back_as_it_was_stored() {
        JoinScene scene = scene();
        Institution old = HOSPITAL.closingOn(LocalDate.of(2025, 3, 31));
        Institution next = new Institution(
                CLINIC.code(),
                CLINIC.name(),
                CLINIC.reading(),
                CLINIC.address(),
                CLINIC.phone(),
                CLINIC.during(),
                Optional.of(old.code()));

        kept(scene, old, next, OFFICE);

        assertThat(found(scene, old.code())).contains(old);
        assertThat(found(scene, next.code())).contains(next);
        assertThat(found(scene, OFFICE.code())).contains(OFFICE);
        assertThat(found(scene, FAR.code())).isEmpty();
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().institutions().register().after(old.code())))
                .containsExactly(next);
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .institutions()
                                .register()
                                .of(List.of(OFFICE.code(), FAR.code(), old.code()))))
                .containsExactlyInAnyOrder(old, OFFICE);
    }

    @Test
    default void what_is_typed_in_any_width_and_script_finds_name_reading_and_code() {
        JoinScene scene = scene();
        kept(scene, HOSPITAL, CLINIC, OFFICE, FAR);

        assertThat(search(scene, "総合")).containsExactly(HOSPITAL, FAR);
        assertThat(search(scene, "總合 ｶｸｳ")).containsExactly(HOSPITAL, FAR);
        assertThat(search(scene, "高橋架空")).containsExactly(CLINIC);
        assertThat(search(scene, "くりにつく")).containsExactly(CLINIC);
        assertThat(search(scene, "架空　病院 １４１９")).containsExactly(HOSPITAL);
        assertThat(search(scene, CLINIC.code().text())).containsExactly(CLINIC);
        assertThat(search(scene, "ｈ１４")).containsExactly(OFFICE);
        assertThat(search(scene, "架")).containsExactly(HOSPITAL, FAR);
        assertThat(search(scene, "合")).isEmpty();
        assertThat(search(scene, "病院病院")).isEmpty();
        assertThat(search(scene, "%")).isEmpty();
        assertThat(search(scene, "")).hasSize(4);
        assertThatThrownBy(() -> search(scene, "・")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> search(scene, "長".repeat(10_000))).isInstanceOf(MalformedValue.class);
    }

    @Test
    default void prefecture_place_and_day_narrow_what_is_found() {
        JoinScene scene = scene();
        Institution closed = HOSPITAL.closingOn(LocalDate.of(2025, 3, 31));
        kept(scene, closed, CLINIC, FAR);

        assertThat(sought(scene, InstitutionFilter.typed("架空", Optional.of(Prefecture.KYOTO), "")))
                .containsExactly(FAR);
        assertThat(sought(scene, InstitutionFilter.typed("", Optional.empty(), "京都市北区")))
                .containsExactly(FAR);
        assertThat(sought(scene, InstitutionFilter.typed("", Optional.empty(), "桃源郷ビル３階")))
                .containsExactly(FAR);
        assertThat(sought(scene, InstitutionFilter.typed("", Optional.empty(), "神奈川県横浜市")))
                .containsExactly(CLINIC);
        assertThat(sought(scene, InstitutionFilter.ALL.openOn(LocalDate.of(2025, 3, 31))))
                .contains(closed);
        assertThat(sought(scene, InstitutionFilter.ALL.openOn(LocalDate.of(2025, 4, 1))))
                .containsExactly(CLINIC, FAR);
        assertThat(InstitutionFilter.typed(" ", Optional.empty(), "").asksForSomething())
                .isFalse();
    }

    @Test
    default void a_list_goes_on_behind_its_last_code() {
        JoinScene scene = scene();
        kept(
                scene,
                IntStream.range(0, 7)
                        .mapToObj(i -> institution("13199000" + i, "架空クリニック" + i, "カクウクリニック", "千代田区架空" + i))
                        .toArray(Institution[]::new));
        InstitutionFilter filter = InstitutionFilter.typed("架空", Optional.empty(), "");

        Slice<Institution> first = part(scene, filter, Page.first(4));
        Slice<Institution> second = part(scene, filter, new Page(first.next(), 4));

        assertThat(Stream.concat(first.rows().stream(), second.rows().stream()))
                .hasSize(7)
                .isSortedAccordingTo(
                        (a, b) -> a.code().text().compareTo(b.code().text()));
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void a_load_tells_what_it_adds_changes_and_closes_and_does_it_once() {
        JoinScene scene = scene();
        LoadInstitutions.Command first = loading(Coverage.NAMED, HOSPITAL, CLINIC);
        assertThat(done(preview(scene, first))).isEqualTo(new Loaded(2, 0, 0, 0));
        assertThat(found(scene, HOSPITAL.code())).isEmpty();

        assertThat(done(load(scene, first, KEEPER))).isEqualTo(new Loaded(2, 0, 0, 0));
        assertThat(done(load(scene, first, KEEPER))).isEqualTo(new Loaded(0, 0, 0, 2));

        Institution closed = CLINIC.closingOn(LocalDate.of(2026, 3, 31));
        Institution renamed = institution("141990001", "新架空総合病院", "シンカクウ", "横浜市見本区1");
        LoadInstitutions.Command second = loading(Coverage.NAMED, renamed, closed, FAR);
        assertThat(done(preview(scene, second))).isEqualTo(new Loaded(1, 1, 1, 0));
        assertThat(done(load(scene, second, KEEPER))).isEqualTo(new Loaded(1, 1, 1, 0));
        assertThat(found(scene, CLINIC.code())).contains(closed);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void what_a_whole_register_does_not_name_ended_yesterday() {
        JoinScene scene = scene();
        done(load(scene, loading(Coverage.NAMED, HOSPITAL, CLINIC, FAR), KEEPER));

        Loaded loaded = done(load(scene, loading(Coverage.WHOLE, HOSPITAL, OFFICE), KEEPER));

        assertThat(loaded).isEqualTo(new Loaded(1, 0, 2, 1));
        assertThat(found(scene, CLINIC.code()).orElseThrow().during().lastDay()).contains(LocalDate.of(2026, 3, 30));
        assertThat(done(load(scene, loading(Coverage.WHOLE, HOSPITAL, OFFICE), KEEPER)))
                .isEqualTo(new Loaded(0, 0, 0, 2));
    }

    @Test
    default void nobody_else_loads_the_register() {
        JoinScene scene = scene();
        for (Caller other : List.of(
                JoinScene.doctor(1),
                JoinScene.clerkOf(Associations.JMA),
                MemberScene.holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.KANAGAWA.id()))) {
            assertThat(load(scene, loading(Coverage.NAMED, HOSPITAL), other).refusals())
                    .map(reasons -> reasons.contains(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY))
                    .contains(true);
        }
        assertThat(found(scene, HOSPITAL.code())).isEmpty();
    }

    @Test
    default void a_stated_workplace_is_shown_beside_the_register() {
        JoinScene scene = scene();
        Institution closed = HOSPITAL.closingOn(LocalDate.of(2025, 3, 31));
        Institution next = new Institution(
                CLINIC.code(),
                CLINIC.name(),
                CLINIC.reading(),
                CLINIC.address(),
                CLINIC.phone(),
                CLINIC.during(),
                Optional.of(closed.code()));
        kept(scene, closed, next);
        InstitutionQueries queries = scene.system().institutions().institutionQueries();

        assertThat(queries.of(closed.workplace()))
                .isEqualTo(new WorkplaceView(
                        closed.workplace(), Optional.of(closed), List.of(WorkplaceNote.CLOSED), List.of(next)));
        assertThat(queries.of(next.workplace()).notes()).isEmpty();
        assertThat(queries.of(FAR.workplace()).notes()).containsExactly(WorkplaceNote.CODE_UNKNOWN);
        assertThat(queries.of(jp.mamis.domain.fixture.Institutions.newClinic()).notes())
                .containsExactly(WorkplaceNote.NOT_IN_REGISTER);
    }

    static Institution institution(String nine, String name, String reading, String line) {
        InstitutionCode code = jp.mamis.domain.fixture.Institutions.codeWithCheckDigit(nine);
        return new Institution(
                code,
                new InstitutionName(name),
                Optional.of(InstitutionReading.parse(reading)),
                Optional.of(Address.parse(new PostalCode("0000000"), code.prefecture(), line, "")),
                Optional.empty(),
                Interval.since(LocalDate.of(2020, 4, 1)),
                Optional.empty());
    }

    static void kept(JoinScene scene, Institution... entries) {
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .institutions()
                    .register()
                    .save(Arrays.asList(entries), scene.clock().instant());
            return entries;
        });
    }

    private static LoadInstitutions.Command loading(Coverage coverage, Institution... entries) {
        return new LoadInstitutions.Command(List.of(entries), coverage);
    }

    private static Outcome<Loaded> load(JoinScene scene, LoadInstitutions.Command command, Caller caller) {
        return scene.system().institutions().loadInstitutions().load(command, caller);
    }

    private static Outcome<Loaded> preview(JoinScene scene, LoadInstitutions.Command command) {
        return scene.system().institutions().institutionLoadPreview().of(command, KEEPER);
    }

    private static Optional<Institution> found(JoinScene scene, InstitutionCode code) {
        return scene.system().institutions().institutionQueries().find(code);
    }

    private static List<Institution> search(JoinScene scene, String typed) {
        return sought(scene, InstitutionFilter.typed(typed, Optional.empty(), ""));
    }

    private static List<Institution> sought(JoinScene scene, InstitutionFilter filter) {
        return part(scene, filter, Page.first(50)).rows();
    }

    private static Slice<Institution> part(JoinScene scene, InstitutionFilter filter, Page page) {
        return scene.system().institutions().institutionQueries().search(filter, page);
    }
}
