/**
 * The members of a body for its staff: lists and person pages, as pages and in the API. Decides nothing about who may
 * see whom.
 */
package jp.mamis.web.membership;
