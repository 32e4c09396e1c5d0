package jp.mamis.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.hpki.register.MonthNumbers;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.RegisteredData;

/** Certificates as lists and numbers, over stores in memory. */
public final class InMemoryCertificateIndex implements CertificateIndex {

    private static final String CURSOR = "[IE][0-9]+\\|[0-9a-f-]{36}";

    private final CaGenerations generations;
    private final Issuances issuances;
    private final Revocations revocations;
    private final Physicians physicians;

    private record Placed(CertificateLine line, String place) {}

    public InMemoryCertificateIndex(
            CaGenerations generations, Issuances issuances, Revocations revocations, Physicians physicians) {
        this.generations = generations;
        this.issuances = issuances;
        this.revocations = revocations;
        this.physicians = physicians;
    }

    @Override
    public Slice<CertificateLine> find(Filter filter, Instant now, Page page) {
        page.after()
                .filter(cursor -> !cursor.matches(CURSOR) || !cursor.startsWith(letter(filter.order())))
                .ifPresent(other -> {
                    throw new MalformedValue("cursor", other);
                });
        Comparator<String> way = filter.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Placed> found = all().filter(each -> wanted(each, filter, now))
                .map(each -> new Placed(line(each), place(each, filter.order())))
                .sorted(Comparator.comparing(Placed::place, way))
                .filter(each -> page.after()
                        .map(after -> way.compare(each.place(), after) > 0)
                        .orElse(true))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, Placed::place).map(Placed::line);
    }

    @Override
    public long count(Filter filter, Instant now) {
        return all().filter(each -> wanted(each, filter, now)).count();
    }

    @Override
    public List<MonthNumbers> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(this::month)
                .toList();
    }

    private MonthNumbers month(YearMonth month) {
        Instant end = JapanTime.startOf(month.plusMonths(1).atDay(1));
        Map<RevocationReason, Long> revoked = all().map(this::line)
                .flatMap(line -> line.revocation().stream())
                .filter(each -> in(each.revokedAt(), month))
                .collect(Collectors.groupingBy(CertificateLine.Revoked::published, Collectors.counting()));
        return new MonthNumbers(
                month,
                all().map(this::line).filter(line -> in(line.issuedAt(), month)).count(),
                revoked,
                all().map(this::line).filter(line -> counts(line, end)).count());
    }

    private static boolean in(Instant at, YearMonth month) {
        return YearMonth.from(JapanTime.today(at)).equals(month);
    }

    /** Just before {@code end}. */
    private static boolean counts(CertificateLine line, Instant end) {
        return line.issuedAt().isBefore(end)
                && line.validity().first().isBefore(end)
                && !line.validity().last().isBefore(end)
                && line.revocation()
                        .filter(each -> each.revokedAt().isBefore(end))
                        .isEmpty();
    }

    private Stream<Issuance> all() {
        return issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream();
    }

    private boolean wanted(Issuance issuance, Filter filter, Instant now) {
        CertificateLine line = line(issuance);
        LocalDate day = JapanTime.today(line.issuedAt());
        return filter.serial().map(line.serial()::equals).orElse(true)
                && filter.holder().map(line.holder()::equals).orElse(true)
                && filter.status().map(line.status(now)::equals).orElse(true)
                && filter.authority().map(line.authority()::equals).orElse(true)
                && filter.from().map(from -> !day.isBefore(from)).orElse(true)
                && filter.to().map(to -> !day.isAfter(to)).orElse(true)
                && filter.name().map(name -> isCalled(line, name)).orElse(true);
    }

    private boolean isCalled(CertificateLine line, NameKey sought) {
        return line.person().stream()
                .flatMap(person -> physicians.require(person.id()).data().entries().stream())
                .flatMap(entry -> keys(entry.value()))
                .anyMatch(key -> key.text().startsWith(sought.text()));
    }

    private static Stream<NameKey> keys(RegisteredData data) {
        return Stream.concat(
                Stream.of(NameKey.of(data.name()), NameKey.of(data.kana())),
                data.former().stream()
                        .flatMap(was -> Stream.concat(
                                Stream.of(NameKey.of(was.name())),
                                was.kana().stream().map(NameKey::of))));
    }

    private CertificateLine line(Issuance issuance) {
        CertificateOrder order = issuance.order();
        return new CertificateLine(
                AuthorityName.of(generations.find(order.authority()).orElseThrow()),
                order.serial(),
                order.purpose(),
                order.holder(),
                person(order.holder()),
                order.validity(),
                order.plannedAt(),
                issuance.endedAt().orElseThrow(),
                revocations
                        .find(order.authority(), order.serial())
                        .map(each -> new CertificateLine.Revoked(
                                each.revokedAt(), each.recordedAt(), each.published(), Optional.of(each.ground()))));
    }

    private Optional<CertificateLine.Person> person(SubjectNumber holder) {
        return Optional.of(holder.text().replaceFirst("^(TESTD)?0*", ""))
                .filter(digits -> digits.matches("[1-9][0-9]{0,5}"))
                .flatMap(digits -> physicians.findByLicence(new LicenceNumber(digits)))
                .map(physician -> new CertificateLine.Person(
                        physician.id(),
                        physician.latest().licence().number(),
                        physician.latest().name(),
                        physician.latest().kana()));
    }

    private static String place(Issuance issuance, Order order) {
        Instant at = order == Order.ISSUED
                ? issuance.endedAt().orElseThrow()
                : issuance.order().validity().last();
        return letter(order) + "%019d".formatted(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "|"
                + issuance.order().id().value();
    }

    private static String letter(Order order) {
        return order.name().substring(0, 1);
    }
}
