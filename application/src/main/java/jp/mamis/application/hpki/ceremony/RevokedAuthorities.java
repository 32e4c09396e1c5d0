package jp.mamis.application.hpki.ceremony;

import java.util.List;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;

/** Authorities that are revoked, or are asked to be. */
public interface RevokedAuthorities {

    /** All, one for a generation, in the order they were asked for. */
    List<AuthorityRevocation> all();

    /** The same; others that ask so wait until the transaction ends. */
    List<AuthorityRevocation> claimAll();

    /** Stores a new one, or what became of the one of that generation. One in force is never changed. */
    void save(AuthorityRevocation revocation);

    /** Forgets what was asked for and is not in force. */
    void takeBack(AuthorityRevocation revocation);
}
