/**
 * Long work that somebody ordered: done a piece at a time under a lease, on one node at once, with progress, cancelling and
 * going on where it stopped. Does not know what the pieces are; the contexts that order them say so.
 */
package jp.mamis.application.jobs;
