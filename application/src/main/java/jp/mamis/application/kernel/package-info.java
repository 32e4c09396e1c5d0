/**
 * What every use case needs: the caller, the unit of work, time, identifiers, lists in parts. Knows no context.
 */
package jp.mamis.application.kernel;
