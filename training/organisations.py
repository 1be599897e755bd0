"""Organisations of the news that the open corpora hardly name, for swaps in training.

Written for this project from general knowledge; one a line, as news copy writes them. They
stand in for organisations of the same length in words, so that the reader learns the context
and not a list.
"""

from __future__ import annotations

_LINES = """
IS
ISIS
ISIL
Daesh
SDF
YPG
YPJ
PKK
PYD
HTS
FSA
SNA
NATO
CENTCOM
AFRICOM
UNHCR
UNICEF
UNAMI
WHO
IAEA
OPEC
ECOWAS
ASEAN
AU
EU
UN
IMF
WTO
ICC
OSCE
OPCW
ICRC
MSF
CIA
FBI
NSA
DHS
ICE
FEMA
DEA
MI5
MI6
GCHQ
Mossad
IDF
IRGC
PMU
PMF
KRG
PUK
KDP
RSF
M23
LNA
GNA
TPLF
Fano
OLA
JNIM
ISWAP
Hamas
Fatah
Hezbollah
Taliban
Houthis
Peshmerga
Quds Force
Boko Haram
Al-Shabaab
al-Qaeda
Al-Nusra
Wagner
Azov
Kremlin
Pentagon
Knesset
Duma
Bundestag
Sejm
Kongra-Gel
Interpol
Europol
Frontex
Amnesty
Oxfam
Reuters
AFP
Rudaw
Xinhua
TASS
Gazprom
Rosneft
Aramco
Huawei
Boeing
Airbus
SpaceX
Pfizer
State Department
Defense Department
Defence Ministry
Interior Ministry
Foreign Ministry
Finance Ministry
Justice Department
Treasury Department
White House
Supreme Court
Security Council
General Assembly
European Union
European Commission
European Parliament
African Union
Arab League
Arab Coalition
International Coalition
Global Coalition
Islamic State
Islamic Jihad
Muslim Brotherhood
Lebanese Hezbollah
Kataib Hezbollah
Badr Organization
Mahdi Army
Iraqi Army
Syrian Army
Afghan Army
Libyan Army
Turkish Army
Lord's Resistance Army
Free Syrian Army
Syrian National Army
Syrian Democratic Forces
Syrian Democratic Council
Popular Mobilization Forces
Popular Mobilization Units
Rapid Support Forces
Sudanese Armed Forces
Israel Defense Forces
Revolutionary Guard Corps
Islamic Revolutionary Guard
Kurdistan Workers Party
Kurdistan Democratic Party
People's Protection Units
People's Defense Forces
Combined Joint Task Force
US Central Command
US Africa Command
Joint Operations Command
Counter Terrorism Service
Counter-Terrorism Service
Central Intelligence Agency
National Security Council
National Security Agency
Federal Security Service
International Criminal Court
International Monetary Fund
World Health Organization
World Food Programme
World Trade Organization
Human Rights Watch
Amnesty International
Norwegian Refugee Council
Doctors Without Borders
Syrian Observatory
Wagner Group
Trump Administration
Trump administration
Biden Administration
Biden administration
Obama administration
Bush Administration
Ministry of Defense
Ministry of Defence
Ministry of Interior
Ministry of Health
Ministry of Foreign Affairs
Department of Defense
Department of Justice
Department of Homeland Security
Bank of England
Bank of Japan
House of Representatives
House of Commons
Council of Representatives
Council of Ministers
Hayat Tahrir al-Sham
Asaib Ahl al-Haq
Harakat Hezbollah al-Nujaba
Ansar Allah
Ansar al-Islam
Ansar al-Sharia
Jabhat al-Nusra
Ahrar al-Sham
Jaysh al-Islam
Hashd al-Shaabi
Islamic State of Iraq and Syria
Islamic State in Iraq and the Levant
International Coalition against Daesh
Global Coalition to Defeat ISIS
U.S.-led Coalition
US-led coalition
United Nations Security Council
United Nations Assistance Mission
UN Human Rights Council
Organization of Islamic Cooperation
Organisation of Islamic Cooperation
Gulf Cooperation Council
Iraqi Security Forces
Afghan National Security Forces
Armed Forces of Ukraine
Royal Navy
Royal Air Force
82nd Airborne Division
10th Mountain Division
1st Armored Division
Federal Reserve
European Central Bank
World Bank
Scotland Yard
Metropolitan Police
National Guard
Coast Guard
Marine Corps
Labour Party
Conservative Party
Democratic Party
Republican Party
Communist Party
Fine Gael
Sinn Fein
"""


def organisations() -> tuple[str, ...]:
    """The names, in the order of the table."""
    return tuple(line for line in _LINES.split("\n") if line)
