package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegistrationPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventedNationTest {

    private static final Hierarchy FEDERATION = Associations.federation();
    private static final int MEMBERS = 2000;
    private static final int MANY = 600;

    private static InventedNation nation(long seed) {
        return new InventedNation(seed, MEMBERS, FEDERATION);
    }

    private static List<InventedDoctor> many(long seed) {
        return nation(seed).doctors(0, MANY).toList();
    }

    private static String hash(Stream<InventedDoctor> doctors) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        doctors.forEach(doctor -> digest.update(doctor.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void the_same_seed_gives_the_same_nation() throws NoSuchAlgorithmException {
        String once = hash(nation(1).doctors(0, 200));
        String again = hash(nation(1).doctors(0, 200));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void another_seed_gives_another_nation() throws NoSuchAlgorithmException {
        assertThat(hash(nation(2).doctors(0, 50))).isNotEqualTo(hash(nation(1).doctors(0, 50)));
    }

    @Test
    void a_doctor_is_the_same_however_many_are_drawn() {
        List<InventedDoctor> all = nation(1).doctors(0, 60).toList();

        List<InventedDoctor> last = nation(1).doctors(40, 60).toList();

        assertThat(last).isEqualTo(all.subList(40, 60));
    }

    @Test
    void everyone_has_an_identity_and_a_register_number_of_his_own() {
        List<InventedDoctor> doctors = many(1);

        assertThat(doctors.stream().map(InventedDoctor::id)).doesNotHaveDuplicates();
        assertThat(doctors.stream()
                        .map(doctor -> doctor.physician().latest().licence().number()))
                .doesNotHaveDuplicates()
                .allMatch(number -> Integer.parseInt(number.digits()) >= 660_000);
        assertThat(InventedNation.numberOf(InventedNation.MOST - 1)).isEqualTo(new LicenceNumber("969999"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1947, -1})
    void everyone_is_registered_by_the_rules(long seed) {
        assertThat(many(seed))
                .allSatisfy(doctor -> assertThat(doctor.physician().data().entries())
                        .allSatisfy(entry -> assertThat(RegistrationPolicy.judge(
                                                entry.value(), entry.during().from())
                                        .refusals())
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1947, -1})
    void bodies_are_joined_from_below_and_left_from_above(long seed) {
        assertThat(many(seed)).allSatisfy(doctor -> {
            Member member = doctor.member();
            assertThat(member.memberships()).allSatisfy(membership -> {
                Association body = FEDERATION.require(membership.body());
                assertThat(body.tier().number() >= Tier.LOCAL.number() || restsOnOneBelow(member, membership))
                        .isTrue();
            });
        });
    }

    private static boolean restsOnOneBelow(Member member, Membership upper) {
        return member.inGroup(upper.group())
                .filter(lower -> FEDERATION
                        .require(lower.body())
                        .parent()
                        .filter(upper.body()::equals)
                        .isPresent())
                .anyMatch(lower -> covers(lower, upper));
    }

    private static boolean covers(Membership lower, Membership upper) {
        boolean begunBefore = !lower.period().from().isAfter(upper.period().from());
        boolean lastsAsLong = lower.period().isOpen()
                || upper.period()
                        .until()
                        .filter(end -> !end.isAfter(lower.period().until().orElseThrow()))
                        .isPresent();
        return begunBefore && lastsAsLong;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1947, -1})
    void nobody_is_in_one_body_twice_at_a_time(long seed) {
        assertThat(many(seed)).allSatisfy(doctor -> {
            List<Membership> all = doctor.member().memberships();
            boolean overlap = IntStream.range(0, all.size())
                    .boxed()
                    .anyMatch(i -> all.subList(i + 1, all.size()).stream()
                            .anyMatch(other -> other.body().equals(all.get(i).body())
                                    && other.period().overlaps(all.get(i).period())));
            assertThat(overlap).isFalse();
        });
    }

    @Test
    void categories_follow_from_the_work_done() {
        assertThat(many(1))
                .allSatisfy(doctor -> assertThat(doctor.member().memberships())
                        .allMatch(membership -> duties(doctor, membership)
                                .anyMatch(duty -> possible(duty).contains(membership.category()))));
    }

    /** What was done at the group's workplace when the membership began. */
    private static Stream<FacilityDuty> duties(InventedDoctor doctor, Membership membership) {
        LocalDate from = membership.period().from();
        Group group = doctor.member().groups().stream()
                .filter(known -> known.id().equals(membership.group()))
                .findFirst()
                .orElseThrow();
        return doctor.work().stream()
                .filter(work -> work.workplace().equals(group.workplaceOn(from)) && work.heldOn(from))
                .map(Affiliation::duty);
    }

    private static Set<MemberCategory> possible(FacilityDuty duty) {
        if (duty.runsThePlace()) {
            return Set.of(MemberCategory.A1);
        }
        return duty.isTraining()
                ? Set.of(MemberCategory.A2C, MemberCategory.C)
                : Set.of(MemberCategory.A2B, MemberCategory.B);
    }

    @Test
    void every_kind_of_history_occurs() {
        List<InventedDoctor> doctors = many(1);
        Set<MemberCategory> categories = doctors.stream()
                .flatMap(doctor -> doctor.member().memberships().stream())
                .map(Membership::category)
                .collect(Collectors.toSet());
        Set<Membership.EndReason> endings = doctors.stream()
                .flatMap(doctor -> doctor.member().memberships().stream())
                .flatMap(membership -> membership.ending().stream())
                .collect(Collectors.toSet());

        assertThat(categories).containsExactlyInAnyOrderElementsOf(MemberCategory.filed());
        assertThat(endings)
                .contains(Membership.EndReason.LEFT, Membership.EndReason.DECEASED, Membership.EndReason.TRANSFERRED);
        assertThat(doctors)
                .anyMatch(InventedNationTest::hasTwoGroupsAtOnce)
                .anyMatch(InventedNationTest::movedOnTheFirstOfApril)
                .anyMatch(doctor -> doctor.physician().data().entries().size() == 2);
    }

    private static boolean hasTwoGroupsAtOnce(InventedDoctor doctor) {
        return doctor.member().memberships().stream()
                        .filter(membership -> membership.period().isOpen())
                        .map(Membership::group)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean movedOnTheFirstOfApril(InventedDoctor doctor) {
        return doctor.member().memberships().stream()
                .anyMatch(membership -> membership
                                .ending()
                                .filter(Membership.EndReason.TRANSFERRED::equals)
                                .isPresent()
                        && doctor.member().memberships().stream()
                                .anyMatch(next -> membership
                                                .period()
                                                .until()
                                                .equals(Optional.of(
                                                        next.period().from()))
                                        && next.period().from().getMonthValue() == 4
                                        && next.period().from().getDayOfMonth() == 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1947, -1})
    void everyone_is_to_the_national_body_what_his_kind_says(long seed) {
        InventedNation nation = nation(seed);

        assertThat(IntStream.range(0, nation.people()).boxed()).allSatisfy(index -> {
            Member member =
                    nation.doctors(index, index + 1).findFirst().orElseThrow().member();
            assertThat(kindOf(member)).isEqualTo(nation.kindOf(index));
        });
    }

    private static boolean reaches(Member member, Tier tier) {
        return member.memberships().stream().anyMatch(membership -> tier(membership) == tier);
    }

    private static Tier tier(Membership membership) {
        return FEDERATION.require(membership.body()).tier();
    }

    private static InventedKind kindOf(Member member) {
        if (member.memberships().isEmpty()) {
            return InventedKind.NO_MEMBER;
        }
        List<Membership> national = member.memberships().stream()
                .filter(membership -> tier(membership) == Tier.NATIONAL)
                .toList();
        if (national.isEmpty()) {
            return reaches(member, Tier.PREFECTURAL) ? InventedKind.UP_TO_PREFECTURE : InventedKind.LOCAL_ONLY;
        }
        if (national.stream().anyMatch(membership -> membership.isInForceOn(PublishedTable.DAY))) {
            return InventedKind.NATIONAL_MEMBER;
        }
        return national.stream()
                        .anyMatch(membership -> membership.period().from().isAfter(PublishedTable.DAY))
                ? InventedKind.JOINED_SINCE
                : InventedKind.PAST_MEMBER;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1947, -1})
    void the_members_of_that_day_are_those_of_the_table(long seed) {
        List<PublishedTable.Cell> cells = nation(seed)
                .doctors(0, nation(seed).people())
                .flatMap(doctor -> doctor.member().memberships().stream()
                        .filter(membership -> tier(membership) == Tier.NATIONAL)
                        .filter(membership -> membership.isInForceOn(PublishedTable.DAY))
                        .map(membership -> new PublishedTable.Cell(
                                doctor.physician().latest().sex(), membership.category(), 1)))
                .toList();

        assertThat(PublishedTable.of(MEMBERS))
                .allSatisfy(expected -> assertThat(cells.stream()
                                .filter(cell -> cell.sex() == expected.sex() && cell.category() == expected.category())
                                .count())
                        .isEqualTo(expected.members()
                                - (expected.equals(PublishedTable.of(MEMBERS).get(0)) ? 1 : 0)));
    }

    @Test
    void of_the_whole_nation_one_man_has_no_category_in_the_national_body() {
        InventedNation whole = new InventedNation(1, 175_633, FEDERATION);
        Population population = new Population(175_633);
        List<Integer> lost = IntStream.range(0, whole.people())
                .filter(index -> population.partOf(index).category().equals(Optional.of(MemberCategory.UNKNOWN)))
                .boxed()
                .toList();

        assertThat(lost).hasSize(1);
        InventedDoctor found =
                whole.doctors(lost.get(0), lost.get(0) + 1).findFirst().orElseThrow();
        assertThat(found.physician().latest().sex()).isEqualTo(Sex.MALE);
        assertThat(found.member().in(Associations.JMA.id()).map(Membership::category))
                .containsExactly(MemberCategory.UNKNOWN);
        assertThat(found.member().in(Associations.JMA.id()).map(Membership::period))
                .allMatch(Interval::isOpen);
    }

    @Test
    void much_ends_on_the_last_of_march_and_begins_on_the_first_of_april() {
        List<Membership> memberships = many(1).stream()
                .flatMap(doctor -> doctor.member().memberships().stream())
                .toList();

        assertThat(memberships)
                .filteredOn(membership -> membership.period().from().equals(PublishedTable.DAY.plusDays(1)))
                .isNotEmpty();
        assertThat(memberships)
                .filteredOn(
                        membership -> membership.period().until().equals(Optional.of(PublishedTable.DAY.plusDays(1))))
                .isNotEmpty();
        assertThat(memberships.stream()
                        .map(membership -> membership.period().from().getYear())
                        .collect(Collectors.toSet()))
                .containsAll(IntStream.rangeClosed(2004, 2025).boxed().toList());
    }

    @Test
    void awkward_names_occur() {
        List<RegisteredData> registered = nation(1)
                .doctors(0, nation(1).people())
                .map(doctor -> doctor.physician().latest())
                .toList();

        assertThat(registered)
                .anyMatch(data -> data.name().family().codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .anyMatch(data -> !Characters.withoutVariationSelectors(
                                data.name().family())
                        .equals(data.name().family()))
                .anyMatch(data -> data.name().full().length() == 3)
                .anyMatch(data -> data.kana().full().contains("ー"))
                .anyMatch(data -> data.former().isPresent() && data.formerNameOnMail());
    }

    @Test
    void all_bodies_have_members() {
        Set<Association> joined = many(1).stream()
                .flatMap(doctor -> doctor.member().memberships().stream())
                .map(membership -> FEDERATION.require(membership.body()))
                .collect(Collectors.toSet());

        assertThat(joined).containsExactlyInAnyOrderElementsOf(FEDERATION.all());
    }

    @Test
    void nothing_begins_long_after_the_day_the_nation_is_drawn_for() {
        LocalDate last = InventedNation.AS_OF.plusMonths(3);

        assertThat(many(1).stream().flatMap(doctor -> doctor.member().memberships().stream()))
                .noneMatch(membership -> membership.period().from().isAfter(last));
    }

    @Test
    void mail_reaches_nobody() {
        assertThat(many(1).stream().flatMap(doctor -> doctor.physician().latest().contact().mail().stream()))
                .isNotEmpty()
                .allMatch(mail -> mail.text().endsWith(".example"));
    }
}
