package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.hierarchy.Association;

/**
 * A mandate as both bodies see it.
 *
 * @param inForce whether it counts today
 * @param over    whether it has ended, by itself or before
 */
public record MandateView(Mandate mandate, Association giver, Association taker, boolean inForce, boolean over) {}
