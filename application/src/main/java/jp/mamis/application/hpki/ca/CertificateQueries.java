package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;

/** What may be read of certificates and lists: by officers, but for what is published to everybody. Long because of the latter. */
public final class CertificateQueries {

    /** The most lines of a list. */
    public static final int MOST = 200;

    /** A list of ours as officers see it. */
    public record ListView(AuthorityName authority, ListLine list) {}

    /**
     * How the newest list of an authority stands.
     *
     * @param age since it was made; none where there is no list, which is overdue
     */
    public record ListHealth(
            AuthorityName authority, ListScope scope, Optional<Duration> age, CrlPlan.Freshness freshness) {}

    /**
     * What is handed out to everybody.
     *
     * @param roots ours that were not revoked, and those of others that officers took when they certified ours
     * @param lists the newest of each authority and scope, and those by which another moment is judged, where one is asked for
     */
    public record Published(List<Der> roots, List<Der> authorities, List<Der> lists) {

        public Published {
            roots = List.copyOf(roots);
            authorities = List.copyOf(authorities);
            lists = List.copyOf(lists);
        }
    }

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final CertificateCodec codec;
    private final OutsideRoots outside;

    CertificateQueries(IssuingDesk desk, IssuancePorts ports, CertificateCodec codec, OutsideRoots outside) {
        this.outside = outside;
        this.desk = desk;
        this.ports = ports;
        this.codec = codec;
    }

    /** Whether the caller may let an authority sign for holders, before a token is opened. For officers. */
    public Outcome<AuthorityName> forOfficer(AuthorityName authority, Caller caller) {
        return read(caller, () -> desk.named(authority).map(found -> authority));
    }

    /** The same for its lists. For officers and the operator. */
    public Outcome<Caller> forLists(Caller caller) {
        return desk.foundation().answered(desk.officerOrSystem(caller), IssuingDesk.CERTIFICATES, caller);
    }

    /** Those of that number; several only where two authorities drew the same. For officers. */
    public Outcome<IssuedCertificate> certificate(SerialNumber serial, Caller caller) {
        return read(
                caller,
                () -> viewed(ports.issuances().withSerial(serial)).stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(IssuingRefusal.NO_SUCH_CERTIFICATE)));
    }

    /** The newest, {@link #MOST} at the most. For officers. */
    public Outcome<List<IssuedCertificate>> certificates(Optional<Instant> before, Caller caller) {
        return read(caller, () -> Outcome.accepted(viewed(ports.issuances().issued(before, MOST))));
    }

    /** The newest lists of an authority, signed or not, {@link #MOST} at the most. For officers and the operator. */
    public Outcome<List<ListView>> lists(AuthorityName authority, Caller caller) {
        return desk.foundation()
                .answered(
                        desk.foundation()
                                .work()
                                .readOnly(() -> desk.officerOrSystem(caller)
                                        .then(allowed -> desk.named(authority))
                                        .map(generation -> ports.lists().of(generation.id(), MOST).stream()
                                                .map(list -> new ListView(authority, list))
                                                .toList())),
                        IssuingDesk.CERTIFICATES,
                        caller);
    }

    /** Lists that were just published, with the names of their authorities. */
    public List<ListView> views(List<ListIssue> lists) {
        Map<CaGenerationId, CaGeneration> known = desk.foundation()
                .work()
                .readOnly(() -> ours().stream().collect(Collectors.toMap(CaGeneration::id, Function.identity())));
        return lists.stream()
                .map(list -> new ListView(
                        AuthorityName.of(Objects.requireNonNull(known.get(list.authority()))), ListLine.of(list)))
                .toList();
    }

    /** How the newest lists of every authority in force stand. For everybody: it says nothing that the lists do not. */
    public List<ListHealth> health() {
        Instant now = desk.foundation().time().now();
        return desk.foundation()
                .work()
                .readOnly(() -> inForce(now).stream()
                        .flatMap(generation -> ListScope.of(generation.duty()).stream()
                                .map(scope -> {
                                    Optional<Instant> last = ports.lists()
                                            .newest(generation.id(), scope)
                                            .map(ListIssue::thisUpdate);
                                    return new ListHealth(
                                            AuthorityName.of(generation),
                                            scope,
                                            last.map(at -> Duration.between(at, now)),
                                            last.map(at -> CrlPlan.freshness(at, now))
                                                    .orElse(CrlPlan.Freshness.OVERDUE));
                                }))
                        .toList());
    }

    /** Authorities in force whose next lists are due: that of the night, a first one, or one after an urgent revocation. */
    public List<AuthorityName> due() {
        Instant now = desk.foundation().time().now();
        return desk.foundation()
                .work()
                .readOnly(() -> inForce(now).stream()
                        .filter(generation -> ListScope.of(generation.duty()).stream()
                                .anyMatch(scope -> isDue(generation, scope, now)))
                        .map(AuthorityName::of)
                        .toList());
    }

    private boolean isDue(CaGeneration generation, ListScope scope, Instant now) {
        return ports.lists()
                .newest(generation.id(), scope)
                .filter(made -> !CrlPlan.isDue(made.thisUpdate(), now) && tellsWhatIsUrgent(generation, made))
                .isEmpty();
    }

    /** What a list holds counts, not the times: a revocation may have begun before the list was drafted and ended after it. */
    private boolean tellsWhatIsUrgent(CaGeneration generation, ListIssue list) {
        List<SerialNumber> urgent =
                ports.revocations().revoked(list.authority(), RevocationGround.URGENT, list.thisUpdate()).stream()
                        .filter(serial -> list.scope().tellsOf(generation, serial))
                        .toList();
        return urgent.isEmpty()
                || list.content()
                        .flatMap(content -> codec.readList(content).accepted())
                        .filter(read -> urgent.stream().map(SerialNumber::value).allMatch(read.entries()::containsKey))
                        .isPresent();
    }

    /** The newest list that is published under that name of a file. For everybody. */
    public Optional<ListIssue> publishedList(String file) {
        return named(file, ports.lists()::newest);
    }

    /** The list of that number that was published under that name of a file. For everybody. */
    public Optional<ListIssue> publishedList(String file, BigInteger number) {
        return named(file, (authority, scope) -> ports.lists().numbered(authority, scope, number));
    }

    private Optional<ListIssue> named(String file, BiFunction<CaGenerationId, ListScope, Optional<ListIssue>> sought) {
        return desk.foundation()
                .work()
                .readOnly(() -> ours().stream()
                        .flatMap(generation -> ListScope.of(generation.duty()).stream()
                                .filter(scope -> scope.file(generation).equals(file))
                                .flatMap(scope -> sought.apply(generation.id(), scope).stream()))
                        .findFirst());
    }

    /** The certificate of an authority. For everybody. */
    public Optional<Der> publishedCertificate(AuthorityName name) {
        return desk.foundation()
                .work()
                .readOnly(() -> desk.named(name).accepted().map(CaGeneration::certificate));
    }

    /**
     * What is handed out to everybody, all of it. For everybody.
     *
     * @param at also the lists by which that moment is judged; empty for those of now alone
     */
    public Published published(Optional<Instant> at) {
        return desk.foundation().work().readOnly(() -> {
            List<CaGeneration> ours = ours();
            return new Published(
                    Stream.concat(
                                    certificates(
                                            ours.stream()
                                                    .filter(this::isTrusted)
                                                    .toList(),
                                            true)
                                            .stream(),
                                    outside.all().stream())
                            .toList(),
                    certificates(ours, false),
                    Stream.concat(
                                    ours.stream()
                                            .flatMap(generation -> ListScope.of(generation.duty()).stream()
                                                    .flatMap(scope -> lists(generation.id(), scope, at)))
                                            .distinct()
                                            .flatMap(list -> list.content().stream()),
                                    outside.lists(at).stream())
                            .toList());
        });
    }

    /**
     * Of a moment that has passed: the list that was current then, and the one after it, which names whoever was revoked between
     * the two and is told of no more once a certificate has ended.
     */
    private Stream<ListIssue> lists(CaGenerationId authority, ListScope scope, Optional<Instant> at) {
        return Stream.of(
                        at.flatMap(moment -> ports.lists().newestBy(authority, scope, moment)),
                        at.flatMap(moment -> ports.lists().firstAfter(authority, scope, moment)),
                        ports.lists().newest(authority, scope))
                .flatMap(Optional::stream);
    }

    /** A root that was revoked is handed out as one to trust no longer. */
    private boolean isTrusted(CaGeneration generation) {
        return generation.duty() != CaDuty.ROOT
                || ports.revocations()
                        .find(generation.id(), generation.authority().serial())
                        .isEmpty();
    }

    private static List<Der> certificates(List<CaGeneration> generations, boolean roots) {
        return generations.stream()
                .filter(each -> (each.duty() == CaDuty.ROOT) == roots)
                .map(CaGeneration::certificate)
                .toList();
    }

    private List<CaGeneration> ours() {
        return desk.generations().all().stream()
                .filter(each -> each.realm() == desk.realm())
                .toList();
    }

    private List<CaGeneration> inForce(Instant now) {
        return ours().stream()
                .filter(each -> each.authority().validity().covers(now))
                .toList();
    }

    private <T> Outcome<T> read(Caller caller, Supplier<Outcome<T>> reading) {
        return desk.foundation()
                .answered(
                        desk.foundation()
                                .work()
                                .readOnly(() -> desk.officer(caller).then(officer -> reading.get())),
                        IssuingDesk.CERTIFICATES,
                        caller);
    }

    private List<IssuedCertificate> viewed(List<Issuance> issuances) {
        Instant now = desk.foundation().time().now();
        Map<CaGenerationId, CaGeneration> generations =
                desk.generations().all().stream().collect(Collectors.toMap(CaGeneration::id, Function.identity()));
        return issuances.stream()
                .filter(each -> each.certificate().isPresent())
                .filter(each -> generations.containsKey(each.order().authority()))
                .map(each -> new IssuedCertificate(
                        AuthorityName.of(Objects.requireNonNull(
                                generations.get(each.order().authority()))),
                        each.order(),
                        each.certificate().orElseThrow(),
                        ports.revocations()
                                .find(each.order().authority(), each.order().serial())
                                .<CertificateStatus>map(CertificateStatus.Revoked::new)
                                .orElseGet(() ->
                                        CertificateStatus.unrevoked(each.order().validity(), now))))
                .toList();
    }
}
