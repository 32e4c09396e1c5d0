/**
 * Use cases and queries of memberships and standing. Knows no procedures.
 */
package jp.mamis.application.membership;
