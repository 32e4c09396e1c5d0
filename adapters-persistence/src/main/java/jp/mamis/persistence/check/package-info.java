/**
 * What a database says of its own state, for whoever keeps it: asked without running scripts, and without a person in the
 * answer.
 */
package jp.mamis.persistence.check;
