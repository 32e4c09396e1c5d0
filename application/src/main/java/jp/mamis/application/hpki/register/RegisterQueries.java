package jp.mamis.application.hpki.register;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;

/**
 * The certificates that were issued, for administrators of the national body and officers of the authority. Every look at a
 * holder is noted; lists and numbers name nobody. Long because whatever is read of the register is read here.
 */
public final class RegisterQueries {

    /** How many lists of each kind are told of. */
    public static final int MOST_LISTS = 31;

    private static final UUID CERTIFICATES = new UUID(0, 0xCA);

    /** Where it is read. */
    public record Sources(
            CertificateIndex index, CaGenerations generations, IssuancePorts issuance, CertificateCodec codec) {}

    /**
     * Who reads it.
     *
     * @param officers  whether somebody is an officer, in the running transaction
     * @param freshness whether whoever saves a list has proved shortly before who that is
     */
    public record Readers(
            Supplier<Optional<AssociationId>> national, Predicate<Caller> officers, Freshness freshness) {}

    private final Foundation foundation;
    private final Sources sources;
    private final CaRealm realm;
    private final RegisterReaders readers;

    public RegisterQueries(Foundation foundation, Sources sources, CaRealm realm, Readers readers) {
        this.foundation = foundation;
        this.sources = sources;
        this.realm = realm;
        this.readers = new RegisterReaders(readers);
    }

    /** In which realm its certificates are, as the numbers of holders say. */
    public CaRealm realm() {
        return realm;
    }

    /**
     * A part of those wanted.
     *
     * @param format as what the list leaves the system; empty on a page
     */
    public Outcome<Slice<CertificateLine>> certificates(
            CertificateIndex.Filter filter, Page page, Optional<String> format, Caller caller) {
        Instant now = foundation.time().now();
        return answered(
                caller,
                () -> foundation
                        .work()
                        .inTransaction(() -> readers.judge(caller)
                                .then(body -> format.isEmpty()
                                        ? Outcome.accepted(body)
                                        : readers.toSave(page, caller, now).map(fresh -> body))
                                .map(body -> {
                                    Slice<CertificateLine> found = sources.index()
                                            .find(filter, now, page)
                                            .map(shownTo(caller));
                                    foundation.listed(
                                            caller,
                                            body,
                                            ViewLog.Ground.CERTIFICATE,
                                            "certificates",
                                            format,
                                            found.rows().stream()
                                                    .flatMap(line -> line.person().stream())
                                                    .map(CertificateLine.Person::id)
                                                    .toList());
                                    return found;
                                })));
    }

    public Outcome<Long> count(CertificateIndex.Filter filter, Caller caller) {
        return read(
                caller, () -> sources.index().count(filter, foundation.time().now()));
    }

    /** The certificate of that number; the oldest where two authorities drew the same. */
    public Outcome<CertificatePage> certificate(SerialNumber serial, Caller caller) {
        return answered(
                caller,
                () -> foundation
                        .work()
                        .inTransaction(() -> readers.judge(caller)
                                .then(body -> page(serial, caller).map(page -> {
                                    page.line()
                                            .person()
                                            .ifPresent(person -> foundation.looked(
                                                    caller,
                                                    body,
                                                    ViewLog.Kind.PERSON_PAGE,
                                                    ViewLog.Ground.CERTIFICATE,
                                                    person.id(),
                                                    "certificate " + serial));
                                    return page;
                                }))));
    }

    /** The authorities of the realm that certify holders. */
    public Outcome<List<AuthorityName>> authorities(Caller caller) {
        return read(
                caller,
                () -> sources.generations().all().stream()
                        .filter(each -> each.realm() == realm && each.duty() != CaDuty.ROOT)
                        .map(AuthorityName::of)
                        .toList());
    }

    /** The lists of every authority of the realm, each scope apart. */
    public Outcome<List<ListStanding>> lists(Caller caller) {
        Instant now = foundation.time().now();
        return read(
                caller,
                () -> sources.generations().all().stream()
                        .filter(each -> each.realm() == realm)
                        .flatMap(generation -> standings(generation, now))
                        .toList());
    }

    /** @throws IllegalArgumentException unless the months follow each other */
    public Outcome<List<MonthNumbers>> months(YearMonth first, YearMonth last, Caller caller) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no months");
        }
        return read(caller, () -> sources.index().months(first, last));
    }

    private Outcome<CertificatePage> page(SerialNumber serial, Caller caller) {
        Instant now = foundation.time().now();
        CertificateIndex.Filter one = new CertificateIndex.Filter(
                Optional.of(serial),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CertificateIndex.Order.ISSUED,
                false);
        Optional<Issuance> issuance = sources.issuance().issuances().withSerial(serial).stream()
                .filter(each -> each.certificate().isPresent())
                .findFirst();
        return sources.index().find(one, now, Page.first(1)).rows().stream()
                .findFirst()
                .flatMap(line -> issuance.map(each -> sources.codec()
                        .read(each.certificate().orElseThrow())
                        .map(content -> new CertificatePage(
                                shownTo(caller).apply(line),
                                line.status(now),
                                each.order().profile(),
                                content,
                                readers.isKeeper(caller)))))
                .orElseGet(() -> Outcome.refused(IssuingRefusal.NO_SUCH_CERTIFICATE));
    }

    private Stream<ListStanding> standings(CaGeneration generation, Instant now) {
        List<ListLine> all = sources.issuance().lists().of(generation.id(), MOST_LISTS);
        return ListScope.of(generation.duty()).stream().map(scope -> {
            List<ListLine> own =
                    all.stream().filter(list -> list.scope() == scope).toList();
            Optional<Instant> made =
                    own.stream().filter(ListLine::signed).findFirst().map(ListLine::thisUpdate);
            return new ListStanding(
                    AuthorityName.of(generation),
                    scope,
                    scope.file(generation),
                    own,
                    made.map(at -> Duration.between(at, now)),
                    made.map(at -> CrlPlan.freshness(at, now)).orElse(CrlPlan.Freshness.OVERDUE),
                    generation.authority().validity().covers(now));
        });
    }

    private Function<CertificateLine, CertificateLine> shownTo(Caller caller) {
        return readers.isKeeper(caller) ? line -> line : CertificateLine::withoutGround;
    }

    private <T> Outcome<T> read(Caller caller, Supplier<T> reading) {
        return answered(
                caller,
                () -> foundation.work().readOnly(() -> readers.judge(caller).map(body -> reading.get())));
    }

    private <T> Outcome<T> answered(Caller caller, Supplier<Outcome<T>> reading) {
        return foundation.answered(reading.get(), CERTIFICATES, caller);
    }
}
