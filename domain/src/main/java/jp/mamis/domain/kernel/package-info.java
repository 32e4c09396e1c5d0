/**
 * The few words every context speaks: answers and their reasons, events, versions, the basis of a rule. Knows no
 * business term; anything with a business meaning goes to a context.
 */
package jp.mamis.domain.kernel;
