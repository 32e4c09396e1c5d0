package jp.mamis.application.accounts;

import java.time.Period;
import jp.mamis.application.journal.Foundation;

/** Constructs what lets people act in place of others, and hands it out. */
public final class StandInUseCases {

    /** How long somebody acts in place of another at the most, where nothing else is set. */
    public static final Period LONGEST = Period.ofYears(1);

    private final NameDeputy nameDeputy;
    private final EndDeputy endDeputy;
    private final DeputyQueries deputyQueries;

    StandInUseCases(Foundation foundation, AccountPorts ports, Freshness freshness, Period longest) {
        nameDeputy = new NameDeputy(foundation, ports.accounts(), freshness, longest);
        endDeputy = new EndDeputy(foundation, ports.accounts(), freshness);
        deputyQueries = new DeputyQueries(foundation, ports);
    }

    public NameDeputy nameDeputy() {
        return nameDeputy;
    }

    public EndDeputy endDeputy() {
        return endDeputy;
    }

    public DeputyQueries deputyQueries() {
        return deputyQueries;
    }
}
