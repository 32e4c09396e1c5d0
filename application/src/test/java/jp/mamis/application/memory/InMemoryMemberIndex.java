package jp.mamis.application.memory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.MemberTally;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.application.membership.SoughtWorkplace;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.PlacesOfWork;
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisteredData;

/** Members by body in memory: what the words of the port mean, without any cleverness. */
public final class InMemoryMemberIndex implements MemberIndex {

    /** A person as listed, with what searches compare and what the order goes by. */
    private record Listed(
            MemberLine line,
            Sex sex,
            RegisterCheck.State check,
            RegisteredData data,
            LocalDate shown,
            List<Workplace> workplaces,
            List<String> keys,
            String position) {

        boolean worksAt(SoughtWorkplace sought) {
            return workplaces.stream().anyMatch(sought::finds);
        }
    }

    private final InMemoryMembers members;
    private final InMemoryPhysicians physicians;
    private final WorkRecords work;
    private final InMemoryOutbox outbox;

    public InMemoryMemberIndex(
            InMemoryMembers members, InMemoryPhysicians physicians, WorkRecords work, InMemoryOutbox outbox) {
        this.outbox = outbox;
        this.members = members;
        this.physicians = physicians;
        this.work = work;
    }

    @Override
    public Slice<MemberLine> inBody(AssociationId body, Filter filter, LocalDate day, Page page) {
        page.after().ifPresent(cursor -> requireOf(filter.order(), cursor));
        Comparator<String> way = filter.order().isBackwards() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Listed> found = shown(body, filter, day)
                .sorted(Comparator.comparing(Listed::position, way))
                .filter(listed -> page.after()
                        .map(after -> way.compare(listed.position(), after) > 0)
                        .orElse(true))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, Listed::position).map(listed -> asFound(listed, filter));
    }

    @Override
    public long count(AssociationId body, Filter filter, LocalDate day) {
        return shown(body, filter, day).count();
    }

    private Stream<Listed> shown(AssociationId body, Filter filter, LocalDate day) {
        return members.all()
                .flatMap(member -> listed(member, body, filter.order(), day).stream())
                .filter(listed -> wanted(listed, filter));
    }

    private static void requireOf(Order order, String cursor) {
        if (!cursor.matches((order.isByKana() ? "\\D+" : "\\d{6}") + "\\|[0-9a-f-]{36}")) {
            throw new MalformedValue("cursor", cursor);
        }
    }

    private boolean wanted(Listed listed, Filter filter) {
        MemberLine line = listed.line();
        return filter.category().map(line.category()::equals).orElse(true)
                && filter.own()
                        .map(own -> line.own()
                                .filter(held -> held.code().equals(own.text()))
                                .isPresent())
                        .orElse(true)
                && filter.sex().map(listed.sex()::equals).orElse(true)
                && filter.check().map(listed.check()::equals).orElse(true)
                && has(listed, filter.traits())
                && filter.workplace().map(listed::worksAt).orElse(true)
                && filter.standing().map(line.standing()::equals).orElse(true)
                && filter.sought().map(sought -> matches(listed, sought)).orElse(true);
    }

    private boolean has(Listed listed, MemberTraits traits) {
        RegisteredData data = listed.data();
        YearMonth graduation = data.graduation().month();
        return traits.exemption()
                        .map(of -> of.holds(listed.line().category(), graduation, listed.shown()))
                        .orElse(true)
                && traits.school()
                        .map(of -> data.school().filter(of::finds).isPresent())
                        .orElse(true)
                && traits.graduated().map(FiscalYear.of(graduation)::equals).orElse(true)
                && traits.specialty()
                        .map(of -> data.specialties()
                                .filter(all -> all.main() == of || all.others().contains(of))
                                .isPresent())
                        .orElse(true)
                && (!traits.mailRefused()
                        || data.contact().mail().filter(outbox::isRefused).isPresent());
    }

    private static MemberLine asFound(Listed listed, Filter filter) {
        MemberLine line = listed.line();
        boolean byFormerName = filter.sought()
                .filter(SoughtMember.ByName.class::isInstance)
                .map(sought -> ((SoughtMember.ByName) sought).key().text())
                .filter(key -> !NameKey.of(line.name()).text().startsWith(key)
                        && !NameKey.of(line.kana()).text().startsWith(key))
                .isPresent();
        return new MemberLine(
                line.person(),
                line.name(),
                line.kana(),
                line.licence(),
                line.number(),
                line.category(),
                line.own(),
                line.since(),
                line.lastDay(),
                line.standing(),
                line.workplaces(),
                byFormerName);
    }

    private static boolean matches(Listed listed, SoughtMember sought) {
        if (sought instanceof SoughtMember.ByNumber number) {
            return listed.line().licence().digits().equals(number.digits())
                    || listed.line()
                            .number()
                            .filter(held -> held.digits().equals(number.digits()))
                            .isPresent();
        }
        String key = ((SoughtMember.ByName) sought).key().text();
        return listed.keys().stream().anyMatch(own -> own.startsWith(key));
    }

    private Optional<Listed> listed(Member member, AssociationId body, Order order, LocalDate day) {
        Standing standing = member.standingIn(body, day);
        return membership(standing)
                .map(membership -> listed(member, membership, MemberStanding.valueOf(standing.code()), order, day));
    }

    private Listed listed(Member member, Membership membership, MemberStanding standing, Order order, LocalDate day) {
        Optional<LocalDate> lastDay = membership.period().lastDay();
        LocalDate shown = lastDay.filter(last -> last.isBefore(day)).orElse(day);
        Physician physician = physicians.require(member.person());
        RegisteredData data = physician.shownOn(shown);
        Group group = member.groups().stream()
                .filter(candidate -> candidate.id().equals(membership.group()))
                .findFirst()
                .orElseThrow();
        List<Workplace> workplaces = new PlacesOfWork(member, work.of(member.person()), shown).through(group);
        MemberLine line = new MemberLine(
                member.person(),
                data.name(),
                data.kana(),
                data.licence().number(),
                (shown.isBefore(day) ? member.numberOn(shown) : member.number()).map(HeldNumber::number),
                membership.category(),
                membership.own(),
                membership.joinedOn(),
                lastDay,
                standing,
                workplaces.stream().map(Workplace::name).toList(),
                false);
        return new Listed(
                line,
                data.sex(),
                data.licence().check().state(),
                data,
                shown,
                workplaces,
                keys(data),
                position(line, data, order));
    }

    private static Optional<Membership> membership(Standing standing) {
        if (standing instanceof Standing.Current current) {
            return Optional.of(current.membership());
        }
        if (standing instanceof Standing.Coming coming) {
            return Optional.of(coming.membership());
        }
        return standing instanceof Standing.Past past ? Optional.of(past.membership()) : Optional.empty();
    }

    /** The ways in which a person is called, as searches compare them. */
    static List<String> keys(RegisteredData data) {
        Stream<NameKey> own = Stream.of(NameKey.of(data.name()), NameKey.of(data.kana()));
        Stream<NameKey> former = data.former().stream()
                .flatMap(was -> Stream.concat(
                        Stream.of(NameKey.of(was.name())), was.kana().stream().map(NameKey::of)));
        return Stream.concat(own, former).map(NameKey::text).toList();
    }

    private static String position(MemberLine line, RegisteredData data, Order order) {
        String key = order.isByKana()
                ? NameKey.of(data.kana()).text()
                : String.format(
                        Locale.ROOT, "%06d", Integer.parseInt(line.licence().digits()));
        return key + "|" + line.person().value();
    }

    @Override
    public List<MemberTally> tally(AssociationId body, LocalDate day) {
        return Arrays.stream(MemberCategory.values())
                .map(category -> new MemberTally(category, count(body, category, day)))
                .filter(tally -> tally.count() > 0)
                .toList();
    }

    private long count(AssociationId body, MemberCategory category, LocalDate day) {
        return members.all()
                .filter(member -> member.in(body)
                        .anyMatch(membership -> membership.isInForceOn(day) && membership.category() == category))
                .count();
    }
}
