/**
 * Accounts, their duties, sessions and failed log-ins in PostgreSQL. Knows neither passwords nor tokens, only what was
 * hashed or sealed before.
 */
package jp.mamis.persistence.accounts;
