package jp.mamis.application.hpki.register;

import static jp.mamis.domain.fixture.Issuances.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.application.hpki.register.CertificateIndex.Filter;
import jp.mamis.application.hpki.register.CertificateIndex.Order;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;
import org.junit.jupiter.api.Test;

/** What is promised of certificates as lists and numbers, on stores of any kind. */
public interface CertificateIndexContract {

    /** Empty stores. */
    record Stored(
            UnitOfWork work,
            CertificateIndex index,
            CaGenerations generations,
            jp.mamis.application.hpki.ca.Issuances issuances,
            Revocations revocations,
            Physicians physicians) {

        /** Five certificates of a registered physician, of which the second is revoked. */
        Stored begun() {
            work.inTransaction(() -> {
                generations.add(Authorities.with(Authorities.signing(CaRealm.DEMONSTRATION, 1), Issuances.SIGNING));
                physicians.save(jp.mamis.domain.fixture.Physicians.usual(), NOON);
                IntStream.rangeClosed(1, 5).forEach(n -> issuances.add(Issuances.issued(n)));
                issuances.add(Issuances.planned(6));
                revocations.keep(Issuances.revocation(2));
                return index;
            });
            return this;
        }

        List<CertificateLine> find(UnaryOperator<Filters> asked) {
            return slice(asked, Page.first(Page.MOST)).rows();
        }

        Slice<CertificateLine> slice(UnaryOperator<Filters> asked, Page page) {
            Filter filter = asked.apply(new Filters(Filter.ALL)).filter();
            return work.readOnly(() -> index.find(filter, NOON, page));
        }

        long count(UnaryOperator<Filters> asked) {
            Filter filter = asked.apply(new Filters(Filter.ALL)).filter();
            return work.<Long>readOnly(() -> index.count(filter, NOON));
        }
    }

    /** One question changed at a time. */
    record Filters(Filter filter) {

        Filters status(CertificateStatus.Kind kind) {
            return new Filters(new Filter(
                    filter.serial(),
                    filter.holder(),
                    filter.name(),
                    Optional.of(kind),
                    filter.authority(),
                    filter.from(),
                    filter.to(),
                    filter.order(),
                    filter.descending()));
        }

        Filters holder(String number) {
            return new Filters(new Filter(
                    filter.serial(),
                    Optional.of(new SubjectNumber(CaRealm.DEMONSTRATION, number)),
                    filter.name(),
                    filter.status(),
                    filter.authority(),
                    filter.from(),
                    filter.to(),
                    filter.order(),
                    filter.descending()));
        }

        Filters serial(int n) {
            return new Filters(new Filter(
                    Optional.of(Issuances.serial(n)),
                    filter.holder(),
                    filter.name(),
                    filter.status(),
                    filter.authority(),
                    filter.from(),
                    filter.to(),
                    filter.order(),
                    filter.descending()));
        }

        Filters name(String typed) {
            return new Filters(new Filter(
                    filter.serial(),
                    filter.holder(),
                    Optional.of(NameKey.parse(typed)),
                    filter.status(),
                    filter.authority(),
                    filter.from(),
                    filter.to(),
                    filter.order(),
                    filter.descending()));
        }

        Filters authority(String name) {
            return new Filters(new Filter(
                    filter.serial(),
                    filter.holder(),
                    filter.name(),
                    filter.status(),
                    Optional.of(AuthorityName.parse(name)),
                    filter.from(),
                    filter.to(),
                    filter.order(),
                    filter.descending()));
        }

        Filters between(LocalDate from, LocalDate to) {
            return new Filters(new Filter(
                    filter.serial(),
                    filter.holder(),
                    filter.name(),
                    filter.status(),
                    filter.authority(),
                    Optional.of(from),
                    Optional.of(to),
                    filter.order(),
                    filter.descending()));
        }

        Filters by(Order order, boolean descending) {
            return new Filters(new Filter(
                    filter.serial(),
                    filter.holder(),
                    filter.name(),
                    filter.status(),
                    filter.authority(),
                    filter.from(),
                    filter.to(),
                    order,
                    descending));
        }
    }

    Stored stored();

    @Test
    default void what_was_issued_is_listed_with_its_holder_and_its_end() {
        Stored stored = stored().begun();

        List<CertificateLine> found = stored.find(all -> all);

        assertThat(found)
                .extracting(CertificateLine::serial)
                .containsExactly(
                        Issuances.serial(5),
                        Issuances.serial(4),
                        Issuances.serial(3),
                        Issuances.serial(2),
                        Issuances.serial(1));
        CertificateLine revoked = found.get(3);
        assertThat(revoked.authority()).hasToString("sign1");
        assertThat(revoked.person().orElseThrow().id())
                .isEqualTo(jp.mamis.domain.fixture.Physicians.usual().id());
        assertThat(revoked.revocation())
                .contains(new CertificateLine.Revoked(
                        Issuances.revocation(2).revokedAt(),
                        Issuances.revocation(2).recordedAt(),
                        RevocationReason.KEY_COMPROMISE,
                        Optional.of(RevocationGround.LOSS)));
        assertThat(stored.count(all -> all)).isEqualTo(5);
    }

    @Test
    default void each_question_narrows_the_list() {
        Stored stored = stored().begun();
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(stored.find(all -> all.serial(3))).hasSize(1);
        assertThat(stored.find(all -> all.holder("TESTD660001"))).hasSize(5);
        assertThat(stored.find(all -> all.holder("TESTD660002"))).isEmpty();
        assertThat(stored.find(all -> all.status(CertificateStatus.Kind.REVOKED)))
                .hasSize(1);
        assertThat(stored.find(all -> all.status(CertificateStatus.Kind.GOOD))).hasSize(4);
        assertThat(stored.find(all -> all.status(CertificateStatus.Kind.EXPIRED)))
                .isEmpty();
        assertThat(stored.find(all -> all.authority("sign1"))).hasSize(5);
        assertThat(stored.find(all -> all.authority("auth1"))).isEmpty();
        assertThat(stored.find(all -> all.between(day, day))).hasSize(5);
        assertThat(stored.find(all -> all.between(day.plusDays(1), day.plusDays(9))))
                .isEmpty();
        String kana = jp.mamis.domain.fixture.Physicians.usual().latest().kana().family();
        assertThat(stored.find(all -> all.name(kana))).hasSize(5);
        assertThat(stored.find(all -> all.name("ヌヌヌ"))).isEmpty();
        assertThat(stored.count(all -> all.name(kana).status(CertificateStatus.Kind.REVOKED)))
                .isEqualTo(1);
    }

    @Test
    default void parts_follow_each_other_in_either_order() {
        Stored stored = stored().begun();

        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                List<CertificateLine> whole = new ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    Slice<CertificateLine> part = stored.slice(all -> all.by(order, descending), new Page(after, 2));
                    whole.addAll(part.rows());
                    after = part.next();
                } while (after.isPresent());

                assertThat(whole).isEqualTo(stored.find(all -> all.by(order, descending)));
            }
        }
        String cursor = stored.slice(all -> all, Page.first(2)).next().orElseThrow();
        assertThatThrownBy(() -> stored.slice(all -> all.by(Order.ENDS, true), new Page(Optional.of(cursor), 2)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    default void each_month_has_its_numbers() {
        Stored stored = stored().begun();

        List<MonthNumbers> months =
                stored.work().readOnly(() -> stored.index().months(YearMonth.of(2026, 10), YearMonth.of(2026, 12)));

        assertThat(months)
                .containsExactly(
                        new MonthNumbers(YearMonth.of(2026, 10), 0, Map.of(), 0),
                        new MonthNumbers(YearMonth.of(2026, 11), 5, Map.of(RevocationReason.KEY_COMPROMISE, 1L), 4),
                        new MonthNumbers(YearMonth.of(2026, 12), 0, Map.of(), 4));
        assertThat(stored.work()
                        .readOnly(() -> stored.index().months(YearMonth.of(2031, 1), YearMonth.of(2032, 12)))
                        .get(23)
                        .inForce())
                .isZero();
    }
}
