/**
 * Accounts, log-in and what their holders may do for which body. Knows no members and no procedures.
 */
package jp.mamis.domain.accounts;
