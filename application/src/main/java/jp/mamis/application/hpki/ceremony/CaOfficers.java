package jp.mamis.application.hpki.ceremony;

import java.util.List;
import jp.mamis.domain.hpki.ceremony.CaOfficer;

/** The officers of the certification authority, past ones too. */
public interface CaOfficers {

    /** All, in the order they were asked for. */
    List<CaOfficer> all();

    /** The same; others that ask so wait until the transaction ends. */
    List<CaOfficer> claimAll();

    /** Stores a new appointment, or what became of the one of that account which was asked for at that time. */
    void save(CaOfficer officer);

    /** Takes back what waits: an appointment that nobody confirmed is gone, an end is asked for no longer. */
    void takeBack(CaOfficer officer);
}
