/**
 * Saved views of lists: kept, opened and removed by whoever made them. Does not know what the lists are of.
 */
package jp.mamis.web.saved;
