/**
 * Members, their memberships as dated facts, categories and what follows from them. Knows no procedures: how a decision
 * came about is not its business.
 */
package jp.mamis.domain.membership;
