/**
 * Log-in, own account, staff accounts and first administrators, as pages and as JSON. Knows no passwords beyond the request
 * that brings them.
 */
package jp.mamis.web.accounts;
