/**
 * Passkeys by Web Authentication. The only place that knows its library; keeps nothing, and decides nothing beyond whether an
 * answer is right.
 */
package jp.mamis.persistence.passkeys;
