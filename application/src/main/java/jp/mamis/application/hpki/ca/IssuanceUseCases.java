package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.accounts.SecretSource;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.register.RegisterQueries;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Qualification;

/** Constructs the use cases of issuing and revoking and hands them out. */
public final class IssuanceUseCases {

    /**
     * What issuing asks of the rest of the system.
     *
     * @param qualified what is known of qualifications, in the running transaction
     * @param index    what was issued, as it is looked up
     * @param officers whether somebody is an officer of the authority, in the running transaction
     * @param inOffice the same of an account
     * @param revoked  authorities that are revoked, or are asked to be, in the running transaction
     * @param outside  roots of others that certified ours
     * @param profiles by which holders are certified
     * @param freshness whether whoever acts has proved shortly before who that is
     */
    public record Around(
            CaRealm realm,
            Supplier<Optional<AssociationId>> national,
            Physicians physicians,
            Qualified qualified,
            SecretSource random,
            CertificateIndex index,
            Predicate<Caller> officers,
            Predicate<AccountId> inOffice,
            Supplier<List<AuthorityRevocation>> revoked,
            OutsideRoots outside,
            IssuingProfiles profiles,
            Freshness freshness) {}

    /** What is known of qualifications. */
    public interface Qualified {

        /** Of all of them; it stays so for the running transaction. */
        Map<PersonId, Qualification> claimAll(Set<PersonId> persons);
    }

    /** What needs an open token. */
    public record Signing(
            IssueCertificate issue, PublishRevocationLists publish, ReconcileIssuances reconcile, RunReissue reissue) {}

    /** What people decide about mass re-issue and read of it. */
    public record Reissuing(AskReissue ask, ConfirmReissue confirm, CancelReissue cancel, ReissueQueries queries) {}

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final CertificateCodec codec;
    private final Around around;
    private final RevokeCertificate revoke;
    private final CertificateQueries queries;
    private final KeepOutsideList keepOutsideList;
    private final LayLists lay;
    private final RegisterQueries register;
    private final Reissuing reissuing;

    public IssuanceUseCases(
            Foundation foundation,
            CaGenerations generations,
            CertificateCodec codec,
            IssuancePorts ports,
            Around around) {
        this.desk = new IssuingDesk(foundation, generations, around.realm(), around.national());
        this.ports = ports;
        this.codec = codec;
        this.around = around;
        revoke = new RevokeCertificate(desk, ports, around.freshness());
        queries = new CertificateQueries(desk, ports, codec, around.outside());
        keepOutsideList = new KeepOutsideList(desk, around.outside(), codec);
        lay = new LayLists(desk, ports, codec);
        ReissueDesk reissues = new ReissueDesk(desk, ports, around);
        reissuing = new Reissuing(
                new AskReissue(reissues),
                new ConfirmReissue(reissues),
                new CancelReissue(reissues),
                new ReissueQueries(reissues));
        register = new RegisterQueries(
                foundation,
                new RegisterQueries.Sources(around.index(), generations, ports, codec),
                around.realm(),
                new RegisterQueries.Readers(around.national(), around.officers(), around.freshness()));
    }

    /** What signs, over a token that officers have opened. */
    public Signing over(CaKey key) {
        SigningRoom room = new SigningRoom(desk, ports, codec, key);
        return new Signing(
                new IssueCertificate(room, around),
                new PublishRevocationLists(room, around.revoked()),
                new ReconcileIssuances(room),
                new RunReissue(room, around));
    }

    /** The same where no token is open: what needs one answers so. */
    public Signing withoutToken() {
        return over((generation, bytes) -> {
            throw new TokenFailure(Reason.TOKEN_MISSING, "no token is open");
        });
    }

    public RevokeCertificate revoke() {
        return revoke;
    }

    public LayLists lay() {
        return lay;
    }

    public KeepOutsideList keepOutsideList() {
        return keepOutsideList;
    }

    public CertificateQueries queries() {
        return queries;
    }

    public Reissuing reissuing() {
        return reissuing;
    }

    /** What was issued, looked up. */
    public RegisterQueries register() {
        return register;
    }
}
