/** Address labels of a body's members: to whom and where, as the body's rules and the doctor's wishes have it. */
package jp.mamis.application.labels;
