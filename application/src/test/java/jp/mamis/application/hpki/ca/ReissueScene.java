package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Outcome;

/** A signing authority of two generations and certificates of the first one in force. */
public final class ReissueScene {

    public static final AuthorityName NEXT = AuthorityName.parse("sign2");

    private final IssuingScene issuing;
    private final PairedKeys keys;

    private ReissueScene(IssuingScene issuing, PairedKeys keys) {
        this.issuing = issuing;
        this.keys = keys;
    }

    /** The second generation lasts long enough for everybody. */
    public static ReissueScene begun(IssuingScene issuing, Token token) {
        return begun(issuing, token, Certificates.TWENTY_YEARS);
    }

    public static ReissueScene begun(IssuingScene issuing, Token token, Validity next) {
        CaGeneration root = issuing.generation(IssuingScene.ROOT);
        CaGeneration second = new AuthorityDrafts(issuing.codec(), token)
                .next(root, IssuingScene.key(token, "root-1"), IssuingScene.key(token, "sign-2"), next);
        issuing.in(() -> {
            issuing.stores().generations().add(second);
            return second;
        });
        return new ReissueScene(issuing, new PairedKeys());
    }

    /** The same orders over something else. */
    public ReissueScene over(IssuingScene other) {
        return new ReissueScene(other, keys);
    }

    public IssuingScene issuing() {
        return issuing;
    }

    /** So many certificates of the first generation, for five years and for keys that nobody has used. */
    public List<IssuedCertificate> issued(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> issuing.issue(IssuingScene.SIGN, Requests.of(keys.next())))
                .map(each -> each.accepted().orElseThrow())
                .toList();
    }

    public Caller officer() {
        return caller(IssuingScene.KEY_OFFICER);
    }

    public Caller otherOfficer() {
        return caller(IssuingScene.OTHER_KEY_OFFICER);
    }

    /** Has just shown who that is. */
    private Caller caller(AccountId account) {
        return new Caller(
                        new Actor.Holder(account), Optional.empty(), List.of(), Optional.empty(), Channel.CLI, "scene")
                .having(new Proof(Proof.Degree.PASSWORD, issuing.now()));
    }

    public Outcome<ReissueStanding> ask(Optional<Integer> months) {
        return ask(IssuingScene.SIGN, NEXT, months, officer());
    }

    public Outcome<ReissueStanding> ask(AuthorityName from, AuthorityName to, Optional<Integer> months, Caller caller) {
        return issuing.useCases().reissuing().ask().ask(new AskReissue.Command(from, to, months), caller);
    }

    public Outcome<ReissueStanding> confirm(UUID reissue, Caller caller) {
        return issuing.useCases().reissuing().confirm().confirm(new ConfirmReissue.Command(reissue), caller);
    }

    public Outcome<ReissueStanding> cancel(UUID reissue) {
        return cancel(reissue, otherOfficer());
    }

    public Outcome<ReissueStanding> cancel(UUID reissue, Caller caller) {
        return issuing.useCases().reissuing().cancel().cancel(new CancelReissue.Command(reissue), caller);
    }

    /** Asked by one officer and confirmed by the other. */
    public UUID ordered() {
        UUID asked = ask(Optional.empty()).accepted().orElseThrow().reissue().id();
        return confirm(asked, otherOfficer()).accepted().orElseThrow().reissue().id();
    }

    public Outcome<ReissueStanding> run(UUID reissue, int together) {
        return run(reissue, together, officer());
    }

    public Outcome<ReissueStanding> run(UUID reissue, int together, Caller caller) {
        return issuing.useCases().over(issuing.key()).reissue().run(new RunReissue.Command(reissue, together), caller);
    }

    public ReissueQueries.Shown shown(UUID reissue) {
        return issuing.useCases()
                .reissuing()
                .queries()
                .show(reissue, Page.first(Page.MOST), officer())
                .accepted()
                .orElseThrow();
    }

    /** What came to a certificate of that authority, the oldest first. */
    public List<Issuance> issuedBy(AuthorityName authority) {
        CaGeneration generation = issuing.generation(authority);
        return issuing.in(() -> issuing.stores().issuance().issuances().issued(Optional.empty(), 1_000)).stream()
                .filter(each -> each.order().authority().equals(generation.id()))
                .toList();
    }
}
