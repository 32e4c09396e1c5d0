/**
 * Use cases and queries of accounts, log-in and duties. Knows no members and no procedures.
 */
package jp.mamis.application.accounts;
