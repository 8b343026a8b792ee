import { describe, expect, it } from 'vitest';
import { ContactField } from './contact';

describe('a contact in one field', () => {
  it.each([
    ['900 00 000', '+4790000000'],
    ['+47 900 00 000', '+4790000000'],
    ['004790000000', '+4790000000'],
    ['+380 50 123 4567', '+380501234567'],
  ])('is a phone number however it is written: %s', (typed, number) => {
    expect(ContactField.parse(typed)).toEqual({ email: null, phone: number });
  });

  it('is an e-mail address in small letters', () => {
    expect(ContactField.parse(' Kari@Eksempel.test').email).toBe('kari@eksempel.test');
  });

  it.each([
    ['kari@', 'email'],
    ['12345678901', 'national-id'],
    ['123', 'phone'],
    ['kari', 'phone'],
    ['', 'one-contact'],
    [undefined, 'one-contact'],
  ])('that is not one says what to write: %s', (typed, message) => {
    expect(ContactField.safeParse(typed).error?.issues[0]?.message).toBe(message);
  });
});
