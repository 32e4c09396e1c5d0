package jp.mamis.application.accounts;

import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hierarchy.Hierarchy;

/** Constructs what lets people act in place of others, and hands it out. */
public final class StandInUseCases {

    private final NameDeputy nameDeputy;
    private final EndDeputy endDeputy;
    private final DeputyQueries deputyQueries;
    private final GiveMandate giveMandate;
    private final EndMandate endMandate;
    private final MandateQueries mandateQueries;
    private final AskHelp askHelp;
    private final AnswerHelp answerHelp;
    private final HelpQueries helpQueries;
    private final HandOver handOver;

    StandInUseCases(
            Foundation foundation,
            AccountPorts ports,
            Freshness freshness,
            Supplier<Hierarchy> hierarchy,
            Keepers keepers,
            PassingViews views) {
        nameDeputy = new NameDeputy(foundation, ports.accounts(), freshness);
        endDeputy = new EndDeputy(foundation, ports.accounts(), freshness);
        deputyQueries = new DeputyQueries(foundation, ports);
        PartnerRights rights = new PartnerRights(ports.index(), ports.mandates(), hierarchy);
        giveMandate = new GiveMandate(foundation, ports.mandates(), hierarchy, freshness);
        endMandate = new EndMandate(foundation, ports.mandates(), freshness);
        mandateQueries = new MandateQueries(foundation, ports.mandates(), hierarchy);
        askHelp = new AskHelp(foundation, ports, rights, hierarchy);
        answerHelp = new AnswerHelp(foundation, ports, rights, freshness);
        handOver = new HandOver(foundation, ports.accounts(), keepers, freshness, views);
        helpQueries = new HelpQueries(foundation, ports, hierarchy);
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

    public GiveMandate giveMandate() {
        return giveMandate;
    }

    public EndMandate endMandate() {
        return endMandate;
    }

    public MandateQueries mandateQueries() {
        return mandateQueries;
    }

    public AskHelp askHelp() {
        return askHelp;
    }

    public AnswerHelp answerHelp() {
        return answerHelp;
    }

    public HandOver handOver() {
        return handOver;
    }

    public HelpQueries helpQueries() {
        return helpQueries;
    }
}
